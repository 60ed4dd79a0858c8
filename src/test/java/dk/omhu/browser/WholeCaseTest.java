package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A pupil of sixteen, from the phone call to the closed case: the coordinator and the manager on Tasklist's pages, the police, the
 * child desk, the invited authorities and the caseworker at their own desks.
 */
@BrowserTest
class WholeCaseTest {
    private static final String WORRY =
            "Eleven tegner voldelige symboler, taler om hævn over skolen og er holdt op med at ses med sine venner.";
    private static final List<String> DIMENSIONS = List.of(
            "Bekymrende overbevisninger og retorik",
            "Voldsparathed",
            "Kriminel historik",
            "Bekymrende socialisering og relationer",
            "Personlighedsfaktorer",
            "Psykisk sårbarhed",
            "Familie",
            "Netværk og fritid",
            "Uddannelse og beskæftigelse");

    @Autowired
    private CaseWorld world;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aConcernGoesFromThePhoneCallToTheClosedCase(Desk desk) {
        var start = desk.window().open("/");
        start.page().locator("#demo table").waitFor();
        Pictures.take(start.page(), "start");

        otherWork();
        var coordinator = desk.tasklist("tovholder-751");
        var number = receive(coordinator);
        look(coordinator, number);
        takeIn(coordinator, number);
        triage(coordinator, number);

        colleague("underretning-751")
                .answers(
                        number,
                        "assessWithin24Hours",
                        Map.of(
                                "inDanger", "false",
                                "childOutcome", "SCREENING",
                                "childReason", "Familien har brug for at blive set.",
                                "receiptSent", "true",
                                "receiptHow", "PHONE"));
        colleague("politi-oestjylland").answers(number, "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));

        inform(coordinator, number);
        invite(coordinator, number);
        for (var invited : List.of("politi-oestjylland", "ssp-751")) {
            colleague(invited)
                    .answers(
                            number,
                            "contribute",
                            Map.of(
                                    "contributionAnswer", "CONTRIBUTED",
                                    "contributionText", "Kendt fra gaden, ikke i egne sager."));
        }
        world.runJobs(number);
        assess(coordinator, number);
        recommend(coordinator, number);

        colleague("boern-751")
                .answers(
                        number,
                        "childConversation",
                        Map.of(
                                "childConversation", "HELD",
                                "conversationAt", "2026-11-20",
                                "conversationWhere", "På skolen",
                                "conversationWith", "Rådgiveren",
                                "conversationSetting", "ALONE",
                                "conversationOwnWords", "Jeg vil helst, at skolen hjælper mig.",
                                "companionOffered", "true",
                                "conversationParents", "AGREED"));
        colleague("boern-751")
                .answers(
                        number,
                        "decideMeasure",
                        Map.of(
                                "measureDecision", "NOT_GRANTED",
                                "lawSection", "Barnets lov § 30",
                                "reasons", "Skolens egen støtte rækker.",
                                "hearing", "YES",
                                "complaintGuidance", "true",
                                "decisionSentAt", "2026-11-20",
                                "decisionSentTo", List.of("CUSTODY", "CHILD")));

        proposeClosing(coordinator, number);
        oversee(desk.window().open("cockpit", "leder-751"));
        approve(desk.tasklist("leder-751"), number);

        assertThat(inCaseFile("select closing_reason from case_file where number = ?", number))
                .containsExactly("NO_FURTHER_NEED");
        assertThat(inCaseFile("select step_key from journal_entry where case_number = ? order by sequence", number))
                .startsWith("concern-handling", "intake")
                .containsSubsequence("triage", "clarifyWithPolice", "informPerson", "inviteAuthorities", "contribute")
                .containsSubsequence(
                        "assessDimension",
                        "recommend",
                        "childConversation",
                        "decideMeasure",
                        "proposeClosing",
                        "approveClosing");
    }

    /** An acute case and one that waits for visitation, so that the desk looks as on any day. */
    private void otherWork() {
        var other = colleague("dobbelt-751");
        other.starts("concern-handling", Map.of("municipality", "751", "source", "POLICE", "immediateDanger", "true"));
        var waiting = other.starts(
                "concern-handling", Map.of("municipality", "751", "source", "RELATIVE", "immediateDanger", "false"));
        other.answers(
                waiting,
                "intake",
                Map.of(
                        "personName", "Greta Grundløs",
                        "ageBand", "ADULT",
                        "description", "Går med tørklæde og er holdt op med at spise svinekød.",
                        "onlyBeliefOrOpinion", "true",
                        "dangerTo", "NONE",
                        "personalCrisis", "NO",
                        "signBehaviour", "NO",
                        "signRelations", "NO",
                        "signAttitudes", "NO",
                        "violenceFascination", "NO"));
    }

    private CaseNumber receive(Tasklist coordinator) {
        coordinator.begin(coordinator
                .start("Håndtering af bekymring")
                .choose("Kommune", "Aarhus")
                .choose("Hvem henvender sig?", "Fagperson")
                .tick("Er der fare lige nu?", "Nej"));
        return numberOn(coordinator.cards("Modtag bekymringen").last());
    }

    /** The card names case, municipality and due date. */
    private void look(Tasklist coordinator, CaseNumber number) {
        var card = coordinator.card(number, "Modtag bekymringen");
        assertThat(card.locator(".due-date")).containsText("Frist: om ");
        assertThat(card.locator(".variables")).containsText(Pattern.compile("Sagsnummer:\\s+" + number.value()));
        assertThat(card.locator(".variables")).containsText(Pattern.compile("Kommune:\\s+751"));
    }

    private void takeIn(Tasklist coordinator, CaseNumber number) {
        var form = coordinator.open(number, "Modtag bekymringen");
        form.in("Den, der henvender sig")
                .write("Navn", "Lone Lærer")
                .write("Arbejdssted", "Demoskolen")
                .choose("Område", "Skole, dagtilbud og uddannelse");
        form.in("Personen, bekymringen handler om")
                .write("Navn", "Pelle Prøve")
                .date("Fødselsdag", "04.03.2010")
                .choose("Alder (skøn, hvis fødselsdag ikke kendes)", "15–17 år")
                .tick("Bor personen i kommunen?", "Ja");
        form.write("Hvad er der sket, og hvad bekymrer?", WORRY)
                .tick("Hvem kan komme til skade?", "Ved ikke")
                .tick("Nylig personlig krise?", "Ja")
                .tick("Tegn i adfærd?", "Ja")
                .tick("Tegn i relationer?", "Ja")
                .tick("Forsvarer vold eller andet ulovligt?", "Nej")
                .tick("Optaget af vold?", "Ja");
        Pictures.take(
                coordinator.page(),
                "intake",
                form.in("Personen, bekymringen handler om").place());
        coordinator.complete(form);
    }

    private void triage(Tasklist coordinator, CaseNumber number) {
        coordinator.show("Min gruppes opgaver");
        var unclaimed = coordinator.open(number, "Visitér bekymringen");
        assertThat(unclaimed.place()).not().containsText(WORRY);
        Pictures.take(coordinator.page(), "tasklist");
        var form = coordinator.claim();
        assertThat(form.in("Det ved vi").input("Hvad er der sket, og hvad bekymrer?"))
                .hasValue(WORRY);
        form.tick("Er personen på listen?", "Nej – der er ingen på listen").tick("Er der akut fare?", "Nej");
        form.tick("Hvad skal der ske med bekymringen?", "Infohuset (politiet spørges først)")
                .write("Hvad spørger du politiet om, og hvad skal de vide for at svare?", "Er der noget til hinder?")
                .write("Hvorfor er det nødvendigt at dele det?", "Kommunen kan ellers ikke gå videre.")
                .choose("Hjemmel", "SSP: forebyggelse af kriminalitet hos børn og unge (retsplejeloven § 115)");
        Pictures.take(coordinator.page(), "visitation", form.in("Visitation").place());
        coordinator.complete(form);
    }

    private void inform(Tasklist coordinator, CaseNumber number) {
        coordinator.complete(coordinator
                .take(number, "Tag stilling til at oplyse personen")
                .tick("Har personen fået besked om sagen?", "Ja")
                .date("Hvornår?", "20.11.2026")
                .choose("Hvordan?", "Samtale"));
    }

    private void invite(Tasklist coordinator, CaseNumber number) {
        var form = coordinator.take(number, "Inviter myndigheder");
        form.tick("Myndigheder, der inviteres", "Politiet").tick("Myndigheder, der inviteres", "SSP");
        form.choose("Du vælger andre end forslaget. Hvorfor?", "De kan ikke bidrage med noget bestemt");
        for (var invited : List.of("Politiet", "SSP")) {
            form.choose(invited + ": hvad skal det bruges til?", "Forebygge kriminalitet hos børn og unge")
                    .choose(
                            invited + ": hjemmel",
                            invited.equals("SSP")
                                    ? "Samme kommune: modtageren skal bruge det i sit arbejde"
                                    : "SSP: forebyggelse af kriminalitet hos børn og unge (retsplejeloven § 115)")
                    .write(invited + ": hvorfor er det nødvendigt?", "Billedet er ikke helt uden dem.")
                    .write(invited + ": ledsagende tekst", "Til at sige, hvad de ved.");
            form.field(invited + ": det får de at se")
                    .locator("input[type=checkbox]")
                    .first()
                    .check();
        }
        coordinator.complete(form);
    }

    private void assess(Tasklist coordinator, CaseNumber number) {
        for (var dimension : DIMENSIONS) {
            var form = coordinator.take(number, "Vurdér: " + dimension);
            assertThat(form.place()).containsText("Kendt fra gaden, ikke i egne sager.");
            coordinator.complete(form.tick("Hvor bekymrede er I?", "Nogen bekymring")
                    .write("Hvorfor? Én linje", "Set af skolen to gange i oktober.")
                    .tick("Hvilke ressourcer er der?", "Nogle"));
        }
    }

    private void recommend(Tasklist coordinator, CaseNumber number) {
        world.runJobs(number);
        var form = coordinator.take(number, "Skriv den samlede vurdering og anbefaling");
        assertThat(form.place()).containsText("Nogen bekymring");
        coordinator.complete(form.write("Hvad er hovedproblemerne?", "Ensomhed efter et skoleskift.")
                .write("Hvilke ressourcer er der at bygge på?", "En storebror og en fodboldtræner.")
                .tick("Hvad bør en indsats handle om?", "Netværk og fritid")
                .choose("I vælger et andet fokus end forslaget. Hvorfor?", "Det vigtigste først; resten kan vente")
                .tick("Infohuset anbefaler", "Almindelig støtte efter den enkelte myndigheds regler")
                .write("Anbefalingen med ord", "Kontaktperson i fritiden."));
    }

    private void proposeClosing(Tasklist coordinator, CaseNumber number) {
        coordinator.complete(coordinator
                .take(number, "Foreslå lukning af sagen")
                .tick("Hvad foreslår du?", "Luk sagen – en anden skal godkende det")
                .choose("Hvorfor lukkes sagen?", "Ikke behov for mere")
                .write("Begrundelse", "Skolen følger eleven, og bekymringen er faldet.")
                .tick("Er der sendt brev om, at sagen er lukket?", "Ja"));
    }

    /** The manager sees where the cases are, and no person. */
    private void oversee(Window cockpit) {
        var page = cockpit.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Forløb").setExact(true))
                .first()
                .click();
        page.getByText("Håndtering af bekymring").first().click();
        page.getByText("Godkend lukning af sagen").first().waitFor();
        page.getByTitle("zoom in").click(new Locator.ClickOptions().setClickCount(3));
        page.locator(".djs-overlay .instance-count >> visible=true").first().waitFor();
        Pictures.take(page, "cockpit");
    }

    /** Before opening, the tab shows initials and steps; after it the person and what was written. */
    private void approve(Tasklist manager, CaseNumber number) {
        var form = manager.take(number, "Godkend lukning af sagen");
        manager.tab("Sagen");
        var tab = manager.page().locator(".omhu-case");
        assertThat(tab.locator(".initials")).hasText("P.P.");
        assertThat(tab).containsText("Foreslå lukning af sagen");
        assertThat(tab).not().containsText("Pelle Prøve");
        tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Åbn sagens oplysninger"))
                .click();
        assertThat(tab.locator(".omhu-person")).containsText("Pelle Prøve");
        assertThat(tab.locator(".omhu-timeline")).containsText(WORRY);
        Pictures.take(manager.page(), "case");

        manager.tab("Formular");
        form = manager.form();
        assertThat(form.in("Det ved vi").input("Begrundelse"))
                .hasValue("Skolen følger eleven, og bekymringen er faldet.");
        form.tick("Kan sagen lukkes?", "Ja – luk sagen");
        Pictures.take(manager.page(), "closing-approval");
        manager.complete(form);
    }

    private Colleague colleague(String user) {
        return new Colleague(new Rest(port, user));
    }

    private List<String> inCaseFile(String question, CaseNumber number) {
        return jdbc.sql(question).param(number.value()).query(String.class).list();
    }

    private static CaseNumber numberOn(Locator card) {
        var number = Pattern.compile("\\d{3}-\\d{4}-\\d{6}").matcher(card.innerText());
        assertThat(number.find()).as(card.innerText()).isTrue();
        return new CaseNumber(number.group());
    }
}
