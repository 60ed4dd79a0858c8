package dk.omhu.breakglass;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.Finds;
import org.springframework.stereotype.Component;

/** For stories: breaks the glass and opens cases through the desks of the page "Find en sag", as whoever is signed in. */
@Component
public class Glazier {
    public static final String WHY = "Familien står i receptionen lige nu.";

    private final GlassDesk desk;
    private final Finds finds;

    Glazier(GlassDesk desk, Finds finds) {
        this.desk = desk;
        this.finds = finds;
    }

    public void breaks(CaseNumber number, String part) {
        desk.open(number.value(), part, "CONTACT_NOW", WHY);
    }

    public String opens(CaseNumber number, String part) {
        return finds.opens(number, "BREAK_GLASS", part);
    }

    public String opensAs(String road, CaseNumber number) {
        return finds.opens(number, road, "");
    }
}
