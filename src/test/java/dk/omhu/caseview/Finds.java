package dk.omhu.caseview;

import dk.omhu.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** For stories of other packages: opens a case on the page "Find en sag" as whoever is signed in; answers all that is shown. */
@Component
public class Finds {
    private final FindDesk desk;

    Finds(FindDesk desk) {
        this.desk = desk;
    }

    public String opens(CaseNumber number, String road, String part) {
        return desk.open(number.value(), road, part).toString();
    }
}
