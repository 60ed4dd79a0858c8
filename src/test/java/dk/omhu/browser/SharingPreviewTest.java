package dk.omhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the coordinator sees before sharing is what the recipient reads, sign by sign. */
@BrowserTest
class SharingPreviewTest {
    private static final String AWKWARD = "*Stjerne* _streg_ [link](http://x) <b>fed</b> # | ~~ 2 \\ 3\nAnden linje\n"
            + "www.x.dk a@b.dk\n===\n- punkt\n# Stort";

    @LocalServerPort
    private int port;

    @Test
    @Tag("long")
    void thePreviewIsWhatTheRecipientReads(Desk desk) {
        var number = InfohusCase.waitingForInvitation(
                port,
                Map.of(
                        "personName", "Prøve Forhåndsvisning",
                        "description", "Han sagde: *nok er nok* & gik.\nSå kom han igen."));

        var coordinator = desk.tasklist("tovholder-751");
        var form = coordinator.take(number, "Inviter myndigheder");
        form.tick("Myndigheder, der inviteres", "Psykiatrien")
                .choose("Du vælger andre end forslaget. Hvorfor?", "De kan ikke bidrage med noget bestemt")
                .choose("Psykiatrien: hvad skal det bruges til?", "Støtte en socialt udsat person")
                .choose("Psykiatrien: hjemmel", "PSP: hjælp til socialt udsatte (retsplejeloven § 115)")
                .write("Psykiatrien: hvorfor er det nødvendigt?", AWKWARD)
                .write("Psykiatrien: ledsagende tekst", AWKWARD);
        var pieces = form.field("Psykiatrien: det får de at se").locator("input[type=checkbox]");
        // The last first: the order of the ticks is not the order in which it is read.
        pieces.last().check();
        pieces.first().check();
        form.field("Psykiatrien: det får de at se")
                .getByLabel("Hvad er der sket")
                .check();
        var preview = shown(form.in("Psykiatrien læser præcis dette"));
        assertThat(preview)
                .contains(
                        "*nok er nok* & gik.",
                        "Anden linje",
                        "*Stjerne* _streg_ [link](http://x) <b>fed</b> # | ~~ 2 \\ 3",
                        "www.x.dk a@b.dk\n===\n- punkt\n# Stort")
                .contains("Må ikke bruges til at efterforske en straffesag.")
                .doesNotContain("{{", "null");
        assertThat(form.in("Psykiatrien læser præcis dette")
                        .place()
                        .locator(".fjs-form-field-text a, .fjs-form-field-text h1, .fjs-form-field-text li")
                        .count())
                .as("nothing that was typed is a link, a heading or a list")
                .isZero();
        coordinator.complete(form);

        var psychiatry = desk.tasklist("psykiatri-751");
        var read = psychiatry.take(number, "Giv bidrag til analysen");
        assertThat(shown(read.in("Det har kommunen delt med jer"))).isEqualTo(preview);
    }

    private static String shown(Form group) {
        Locator text = group.place().locator(".fjs-form-field-text");
        text.waitFor();
        return text.innerText();
    }
}
