package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.omhu.Rest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong in a form is said at the form, in Danish; nothing typed is lost, and what was put right is sent. */
@BrowserTest
class BadInputTest {
    private static final String WORRY = "Taler om, at nogen burde gøre noget ved dem dernede.";

    @LocalServerPort
    private int port;

    @Test
    void aStartFormNamesTheQuestionsThatAreNotAnswered(Desk desk) {
        var tasklist = desk.tasklist("tovholder-751");
        var form = tasklist.start("Håndtering af bekymring").choose("Kommune", "Aarhus");
        form.send();
        assertThat(form.refusal()).containsText("Formularen er ikke sendt");
        assertThat(form.refusal()).containsText("Hvem henvender sig? – Feltet skal udfyldes.");
        assertThat(form.refusal()).containsText("Er der fare lige nu? – Feltet skal udfyldes.");
        assertThat(form.refusal()).not().containsText("Kommune");

        tasklist.begin(form.choose("Hvem henvender sig?", "Borger").tick("Er der fare lige nu?", "Nej"));
    }

    @Test
    void anImpossibleCprNumberIsRefusedAndNothingIsLost(Desk desk) {
        var number = coordinator("tovholder-751").starts("concern-handling", start());
        var tasklist = desk.tasklist("tovholder-751");
        var form = tasklist.open(number, "Modtag bekymringen");
        form.in("Personen, bekymringen handler om")
                .write("Navn", "Frida Forsøg")
                .write("CPR-nummer", "310299-1234");
        form.write("Hvad er der sket, og hvad bekymrer?", WORRY);
        form.send();
        assertThat(form.refusal()).containsText("Alder (skøn, hvis fødselsdag ikke kendes) – Feltet skal udfyldes.");
        assertThat(form.refusal()).containsText("Optaget af vold? – Feltet skal udfyldes.");

        form.choose("Alder (skøn, hvis fødselsdag ikke kendes)", "18 år eller derover")
                .tick("Hvem kan komme til skade?", "Ingen")
                .tick("Nylig personlig krise?", "Nej")
                .tick("Tegn i adfærd?", "Nej")
                .tick("Tegn i relationer?", "Nej")
                .tick("Forsvarer vold eller andet ulovligt?", "Nej")
                .tick("Optaget af vold?", "Nej");
        form.send();
        assertThat(form.refusal()).containsText("Datoen i \"CPR-nummer\" findes ikke.");
        form.refusal().getByText("CPR-nummer").click();
        assertThat(form.input("CPR-nummer")).isFocused();
        assertThat(form.input("Hvad er der sket, og hvad bekymrer?")).hasValue(WORRY);
        assertThat(form.input("CPR-nummer")).hasValue("310299-1234");

        tasklist.complete(form.write("CPR-nummer", "280299-1234"));
    }

    @Test
    @Tag("long")
    void anotherChoiceThanTheSuggestionNeedsAReason(Desk desk) {
        var number = coordinator("tovholder-751").starts("concern-handling", start());
        coordinator("tovholder-751").answers(number, "intake", quietIntake());
        var tasklist = desk.tasklist("tovholder-751");
        var form = tasklist.take(number, "Visitér bekymringen")
                .tick("Er personen på listen?", "Nej – der er ingen på listen")
                .tick("Er der akut fare?", "Nej")
                .tick("Hvad skal der ske med bekymringen?", "Kun råd til den, der henvendte sig")
                .write("Hvilket råd gav I?", "Tal med den unges mor.");
        form.send();
        assertThat(form.refusal())
                .containsText("Du vælger noget andet end forslaget. Hvorfor? – Feltet skal udfyldes.");
        assertThat(form.input("Hvilket råd gav I?")).hasValue("Tal med den unges mor.");

        tasklist.complete(
                form.choose("Du vælger noget andet end forslaget. Hvorfor?", "Noget mindre indgribende er nok"));
    }

    @Test
    @Tag("long")
    void whoProposedTheClosingDoesNotApproveIt(Desk desk) {
        var both = coordinator("dobbelt-751");
        var number = both.starts("concern-handling", start());
        both.answers(number, "intake", quietIntake());
        both.answers(
                number, "triage", Map.of("matchDecision", "NONE_FOUND", "acute", "false", "visitation", "UNFOUNDED"));
        both.answers(
                number,
                "proposeClosing",
                Map.of(
                        "closingAction", "PROPOSE",
                        "closingReason", "UNFOUNDED",
                        "closingText", "Det var en misforståelse.",
                        "informPerson", "EXEMPT",
                        "informGround", "NOT_POSSIBLE",
                        "informGroundText", "Personen er ukendt.",
                        "letterToPerson", "NOT",
                        "letterReason", "NEVER_INFORMED"));

        var tasklist = desk.tasklist("dobbelt-751");
        var form = tasklist.take(number, "Godkend lukning af sagen").tick("Kan sagen lukkes?", "Ja – luk sagen");
        form.send();
        assertThat(form.refusal()).containsText("Du har selv foreslået lukningen");
        assertThat(form.refusal()).containsText("En anden leder skal godkende. Læg opgaven tilbage.");

        tasklist.giveBack();
        var manager = desk.tasklist("leder-751");
        manager.complete(manager.take(number, "Godkend lukning af sagen").tick("Kan sagen lukkes?", "Ja – luk sagen"));
    }

    private Colleague coordinator(String user) {
        return new Colleague(new Rest(port, user));
    }

    private static Map<String, Object> start() {
        return Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false");
    }

    /** Every sign asked for, none there: the table suggests to call the concern unfounded. */
    private static Map<String, Object> quietIntake() {
        var answers = new HashMap<String, Object>();
        answers.put("personUnknown", "true");
        answers.put("ageBand", "ADULT");
        answers.put("description", WORRY);
        answers.put("dangerTo", "NONE");
        for (var sign :
                new String[] {"personalCrisis", "signBehaviour", "signRelations", "signAttitudes", "violenceFascination"
                }) {
            answers.put(sign, "NO");
        }
        return answers;
    }
}
