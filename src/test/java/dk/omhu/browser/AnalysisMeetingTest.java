package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Eight authorities are invited at once, most answer, and one coordinator types the nine dimensions while the others talk; half
 * way the browser is closed.
 */
@BrowserTest
class AnalysisMeetingTest {
    private static final String COORDINATOR = "tovholder-751";
    private static final String OVERVIEW = "Alle ni dimensioner";
    private static final String PART = "Tilbyd en samtale om søvnen inden for to uger.";
    private static final String OTHERS_PART = "Tal med ham i klubben om torsdagen.";

    /** Purpose and basis of each invited authority, as the form words them. */
    private record Invited(String name, String purpose, String basis) {}

    private static final String INTERNAL = "Samme kommune: modtageren skal bruge det i sit arbejde";
    private static final String PSP = "PSP: hjælp til socialt udsatte (retsplejeloven § 115)";
    private static final List<Invited> EIGHT = List.of(
            new Invited("Politiet", "Støtte en socialt udsat person", PSP),
            new Invited("Børn og unge", "Beskytte et barn eller en ung", INTERNAL),
            new Invited("Voksne", "Give råd og støtte til en voksen", INTERNAL),
            new Invited("SSP", "Forebygge kriminalitet hos børn og unge", INTERNAL),
            new Invited("Beskæftigelsesindsatsen", "Hjælpe til uddannelse eller job", INTERNAL),
            new Invited("Psykiatrien", "Støtte en socialt udsat person", PSP),
            new Invited(
                    "Kriminalforsorgen",
                    "Støtte efter løsladelse eller under tilsyn",
                    "KSP: løsladte og personer under kriminalforsorgen (retsplejeloven § 115)"),
            new Invited("Mentorkoordinatoren", "Finde eller støtte en mentor", INTERNAL));

    /** Probation, which only said yes; the mentors, who asked; the caseworkers for adults, who said nothing. */
    private static final int LATE = 3;

    /** What the meeting says of one dimension. */
    private record Said(String dimension, String judgement, String why, String resources) {}

    private static final List<Said> NINE = List.of(
            new Said("Bekymrende overbevisninger og retorik", "Nogen bekymring", "Vred retorik siden maj.", "Nogle"),
            new Said("Voldsparathed", "Ingen bekymring", "Ingen har set eller hørt om vold.", "Stærke"),
            new Said("Kriminel historik", "Ingen bekymring", "Intet hos politiet.", "Nogle"),
            new Said("Bekymrende socialisering og relationer", "Alvorlig bekymring", "Ny gruppe på nettet.", "Ingen"),
            new Said("Personlighedsfaktorer", "Vi ved det ikke", "", "Vi ved det ikke"),
            new Said("Psykisk sårbarhed", "Alvorlig bekymring", "Sover ikke, siger han selv.", "Nogle"),
            new Said("Familie", "Nogen bekymring", "Storebroderen er flyttet.", "Stærke"),
            new Said("Netværk og fritid", "Nogen bekymring", "Holdt op til fodbold i august.", "Nogle"),
            new Said("Uddannelse og beskæftigelse", "Ikke drøftet", "Jobcenteret var der ikke.", "Vi ved det ikke"));

    @Autowired
    private CaseWorld world;

    @LocalServerPort
    private int port;

    @AfterEach
    void theClockRunsAgain() {
        world.backToNow();
    }

    @Test
    @Tag("long")
    void aMeetingOfNineDimensionsSurvivesTheClosedBrowser(Desk desk) throws Exception {
        var number = InfohusCase.waitingForInvitation(
                port,
                Map.of(
                        "personName", "Mads Møde",
                        "description", "Han er optaget af våben og er holdt op med at se sine venner."));
        var coordinator = desk.tasklist(COORDINATOR);
        invite(coordinator, number);
        var psychiatry = desk.tasklist("psykiatri-751");
        contribute(psychiatry, number);
        contribute(number);
        answer(coordinator, number);
        world.runJobs(number);
        for (int late = 0; late < LATE; late++) {
            world.waitUntil(number, "contributionOverdue");
        }
        world.waitUntil(number, "meetingBegins");
        world.runJobs(number);

        NINE.subList(0, 4).forEach(said -> assess(coordinator, number, said));
        halfWay(coordinator, number, NINE.get(4));

        var again = desk.tasklist(COORDINATOR);
        goOn(again, number, NINE.get(4));
        NINE.subList(5, 9).forEach(said -> assess(again, number, said));
        world.runJobs(number);

        recommend(again, number);
        world.runJobs(number);
        decide(psychiatry, number);
    }

    private void invite(Tasklist coordinator, CaseNumber number) {
        var form = coordinator.take(number, "Inviter myndigheder");
        var authorities = form.field("Myndigheder, der inviteres").locator("input[type=checkbox]");
        assertThat(authorities).hasCount(EIGHT.size());
        authorities.all().forEach(Locator::check);
        form.choose("Du vælger andre end forslaget. Hvorfor?", "Flere er nødvendige for at se hele billedet");
        for (var invited : EIGHT) {
            form.choose(invited.name() + ": hvad skal det bruges til?", invited.purpose())
                    .choose(invited.name() + ": hjemmel", invited.basis())
                    .write(invited.name() + ": hvorfor er det nødvendigt?", "Ingen kender hele billedet.");
            form.field(invited.name() + ": det får de at se")
                    .getByLabel("Hvad er der sket")
                    .check();
            assertThat(form.in(invited.name() + " læser præcis dette").place()).containsText("optaget af våben");
        }
        Pictures.take(coordinator.page(), "invite", form.in("Hvem kan bidrage?").place());
        Pictures.take(coordinator.page(), "invite-preview", form.field("Psykiatrien: det får de at se"));
        coordinator.complete(form);
        world.runJobs(number);
    }

    private static void contribute(Tasklist psychiatry, CaseNumber number) {
        var form = psychiatry.take(number, "Giv bidrag til analysen");
        assertThat(form.in("Det har kommunen delt med jer").place()).containsText("optaget af våben");
        form.tick("Kan I bidrage?", "Ja, her er vores bidrag");
        Pictures.take(psychiatry.page(), "contribution");
        psychiatry.complete(form.tick("Hvilke dimensioner ved I noget om?", "Psykisk sårbarhed")
                .write("Psykisk sårbarhed: hvad ved I?", "Har selv søgt hjælp for søvnløshed."));
    }

    /** Six at the same time, with a question and a yes without a contribution among them; one says nothing at all. */
    private void contribute(CaseNumber number) throws Exception {
        var answers = Map.<String, Map<String, ?>>of(
                "politi-oestjylland", known("criminalHistory", "Intet i vores registre."),
                "boern-751", known("family", "Familien er kendt fra en tidligere sag."),
                "ssp-751", known("network", "Han kommer ikke mere i klubben."),
                "job-751", Map.of("contributionAnswer", "NOTHING"),
                "kriminalforsorg-751", Map.of("contributionAnswer", "ACCEPTED"),
                "mentor-751", Map.of("contributionAnswer", "QUESTION", "contributionQuestion", "Bor han alene?"));
        List<Callable<Void>> sent = new ArrayList<>();
        answers.forEach((user, answer) -> sent.add(() -> {
            new Colleague(new Rest(port, user)).answers(number, "contribute", answer);
            return null;
        }));
        var threads = Executors.newFixedThreadPool(sent.size());
        try {
            for (Future<Void> one : threads.invokeAll(sent)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, Object> known(String dimension, String text) {
        return Map.of(
                "contributionAnswer",
                "CONTRIBUTED",
                "contributionDimensions",
                List.of(dimension),
                dimension + "Contribution",
                text,
                dimension + "ContributionKind",
                "FIRST_HAND");
    }

    private void answer(Tasklist coordinator, CaseNumber number) {
        var form = coordinator.take(number, "Svar på spørgsmålet");
        assertThat(form.place()).containsText("Bor han alene?");
        coordinator.complete(form.write("Hvad svarer I?", "Ja, siden foråret.")
                .write("Hvorfor er det nødvendigt?", "Mentoren skal vide, hvor han kan møde ham."));
    }

    private void assess(Tasklist coordinator, CaseNumber number, Said said) {
        var form = coordinator.take(number, "Vurdér: " + said.dimension());
        say(form, said);
        if (said.dimension().equals("Psykisk sårbarhed")) {
            var contributions = form.in("Bidrag fra myndighederne").place();
            assertThat(contributions).containsText("Har selv søgt hjælp for søvnløshed.");
            assertThat(contributions)
                    .containsText("Myndighedssagsbehandler, voksne: mangler – for sent, fristen er overskredet");
            assertThat(contributions)
                    .containsText("Mentorkoordinator: har fået svar på sit spørgsmål, bidraget mangler – for sent");
            assertThat(contributions)
                    .containsText(
                            "Ikke noget om denne dimension: Infohustovholder, politi · Myndighedssagsbehandler, børn og unge · SSP-konsulent");
            Pictures.take(coordinator.page(), "dimension", contributions);
        }
        coordinator.complete(form);
    }

    private static void say(Form form, Said said) {
        form.tick("Hvor bekymrede er I?", said.judgement());
        if (!said.why().isEmpty()) {
            form.write("Hvorfor? Én linje", said.why());
        }
        form.tick("Hvilke ressourcer er der?", said.resources());
    }

    /** Something is typed, and the browser is gone before it is sent. */
    private static void halfWay(Tasklist coordinator, CaseNumber number, Said said) {
        var form = coordinator.take(number, "Vurdér: " + said.dimension());
        form.tick("Hvor bekymrede er I?", said.judgement()).tick("Er der mere at sige?", "Noget, vi mangler at vide");
        form.write("Hvad mangler I at vide?", "Hvem han selv taler med.");
        assertThat(coordinator.page().locator(".omhu-draft")).hasText(Pattern.compile("^Kladde gemt kl\\. .*"));
        coordinator.page().context().close();
    }

    private static void goOn(Tasklist coordinator, CaseNumber number, Said said) {
        var form = coordinator.open(number, "Vurdér: " + said.dimension());
        assertThat(coordinator.page().locator(".omhu-draft-note")).containsText("er sat ind");
        assertThat(form.input("Hvad mangler I at vide?")).hasValue("Hvem han selv taler med.");
        assertThat(form.field("Hvor bekymrede er I?").getByLabel(said.judgement()))
                .isChecked();
        var overview = rows(form, OVERVIEW);
        assertThat(overview).hasCount(NINE.size());
        for (int done = 0; done < 4; done++) {
            assertThat(overview.nth(done)).containsText(NINE.get(done).judgement());
        }
        assertThat(overview.nth(5)).not().containsText("bekymring");
        Pictures.take(coordinator.page(), "draft-again");
        coordinator.complete(form.tick("Hvilke ressourcer er der?", said.resources()));
    }

    private void recommend(Tasklist coordinator, CaseNumber number) {
        var form = coordinator.take(number, "Skriv den samlede vurdering og anbefaling");
        var nine = rows(form, "De ni dimensioner");
        assertThat(nine).hasCount(NINE.size());
        for (int row = 0; row < NINE.size(); row++) {
            var said = NINE.get(row);
            assertThat(nine.nth(row)).containsText(said.dimension());
            assertThat(nine.nth(row)).containsText(said.judgement());
            assertThat(nine.nth(row)).containsText(said.why());
            assertThat(nine.nth(row)).containsText(said.resources());
        }
        Pictures.take(coordinator.page(), "nine", form.in("De ni dimensioner").place());
        var suggestion = form.in("Systemets forslag").place();
        assertThat(suggestion).containsText("Forslag: Almindelig støtte efter den enkelte myndigheds regler");
        assertThat(suggestion.locator("li")).not().hasCount(0);

        form.tick("Hvem deltog ud over dig?", "Psykiatrien")
                .tick("Hvem deltog ud over dig?", "SSP-konsulent")
                .write("Hvad er hovedproblemerne?", "Han er alene og sover ikke.")
                .write("Hvilke ressourcer er der at bygge på?", "Storebroderen og træneren.")
                .tick("Hvad bør en indsats handle om?", "Psykisk sårbarhed")
                .choose("I vælger et andet fokus end forslaget. Hvorfor?", "Det vigtigste først; resten kan vente")
                .tick("Infohuset anbefaler", "En målrettet forebyggende indsats")
                .choose("I vælger noget andet end forslaget. Hvorfor?", "Personen eller familien ønsker det selv")
                .write("Beskriv hvorfor", "Han har bedt om en mentor.")
                .write("Anbefalingen med ord", "Hjælp til at sove og til at komme ud igen.")
                .tick("Hvem får en del af anbefalingen?", "Psykiatrien")
                .tick("Hvem får en del af anbefalingen?", "SSP")
                .write("Del til: Psykiatrien", PART)
                .write("Del til: SSP", OTHERS_PART);
        Pictures.take(
                coordinator.page(), "recommendation", form.in("Anbefaling").place());
        coordinator.complete(form);
    }

    /** The authority reads its own part, and nothing of the others', the dimensions or the whole recommendation. */
    private static void decide(Tasklist psychiatry, CaseNumber number) {
        var form = psychiatry.take(number, "Beslut om egen del af anbefalingen");
        assertThat(form.in("Infohusets anbefaling til jer").place()).containsText(PART);
        assertThat(psychiatry.page().content())
                .doesNotContain(OTHERS_PART, "Hjælp til at sove", "Ny gruppe på nettet", "Storebroderen");
        form.tick("Hvad har I besluttet?", "Vi følger anbefalingen")
                .write("Efter hvilken lov?", "Sundhedsloven")
                .write("Hvorfor? Én linje", "Han har selv bedt om hjælp.");
        Pictures.take(psychiatry.page(), "own-decision");
        psychiatry.complete(form);
    }

    private static Locator rows(Form form, String group) {
        return form.in(group).place().getByRole(AriaRole.TABLE).locator("tbody tr");
    }
}
