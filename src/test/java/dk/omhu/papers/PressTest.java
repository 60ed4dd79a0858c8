package dk.omhu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dk.omhu.casefile.Disclosure;
import dk.omhu.templates.UnusableTemplate;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From template to PDF: what a reader finds in it, what a hostile template gets, and how long it takes. */
class PressTest {
    private static final String LETTERS = "ÆØÅ æøå é ü – »citat« § 115";

    private final Press press = new Press(new Printer());

    private Pdf invitation(String text) {
        return Pdf.read(press.print(Templates.bundled(Paper.INVITATION), Letters.invitation(text)));
    }

    @Test
    void theInvitationSaysWhatIsSharedAndWhatIsAsked() {
        var pdf = invitation("En dreng, 8. klasse, er optaget af våben. " + LETTERS);

        assertThat(pdf.text())
                .contains(
                        "Aarhus Kommune",
                        "Sag 751-2026-000123",
                        "Psykiatrien",
                        "En dreng, 8. klasse, er optaget af våben. " + LETTERS,
                        "Formål: Samlet analyse",
                        "Hjemmel: Retsplejeloven § 115 (PSP-samarbejdet)",
                        "Nødvendigt, fordi: Ingen af os kender hele billedet.",
                        "Svar senest 29. november 2026.",
                        "Analysemødet holdes 3. december 2026.",
                        "Tovholder: Åse Østergård, telefon 89 40 00 00")
                .containsOnlyOnce(Disclosure.NOT_FOR_INVESTIGATION);
        assertThat(pdf.text()).doesNotContainIgnoringCase("ekstrem").doesNotContainIgnoringCase("radikal");
    }

    @Test
    void theRecommendationSaysTheNineDimensionsAndThatEachAuthorityDecides() {
        var pdf = Pdf.read(press.print(
                Templates.bundled(Paper.RECOMMENDATION), Letters.recommendation("Se på det sammen med familien.")));

        assertThat(pdf.text())
                .contains(
                        "En målrettet forebyggende indsats",
                        "Se på det sammen med familien.",
                        "Infohuset anbefaler; hver myndighed beslutter selv",
                        "Ensom og vred",
                        "Netværk og fritid",
                        "SSP-konsulent",
                        "Risiko og trussel",
                        "Trivsel og modstandskraft")
                .doesNotContainPattern("(?i)ekstrem|score|\\d+ point");
        assertThat(pdf.structure()).filteredOn("Table"::equals).hasSize(2);
        assertThat(pdf.structure()).filteredOn("TH"::equals).hasSize(2 * 4 + 9);
    }

    @ParameterizedTest
    @EnumSource
    void itIsTaggedInDanishWithTitleHeadingsAndItsOwnTypeface(Paper paper) {
        var letter = switch (paper) {
            case INVITATION -> Letters.invitation(LETTERS);
            case RECOMMENDATION -> Letters.recommendation(LETTERS);
            case RECEIPT -> Letters.receipt(LETTERS);
            case DECISION -> Letters.decision(LETTERS);
            case LOG_EXCERPT -> Letters.logExcerpt(LETTERS);
        };

        var pdf = Pdf.read(press.print(Templates.bundled(paper), letter));

        assertThat(pdf.marked()).isTrue();
        assertThat(pdf.language()).isEqualTo("da-DK");
        assertThat(pdf.title()).contains("751-2026-000123");
        assertThat(pdf.showsTitle()).isTrue();
        assertThat(pdf.metadata()).contains("pdfuaid");
        assertThat(pdf.structure()).contains("H1", "P").doesNotContain("Figure");
        if (paper == Paper.INVITATION || paper == Paper.RECOMMENDATION) {
            assertThat(pdf.structure()).contains("H2", "L", "LI");
        }
        assertThat(pdf.fonts()).isNotEmpty().allMatch(name -> name.startsWith("SourceSans3"));
        assertThat(pdf.allEmbedded()).isTrue();
        assertThat(pdf.text()).contains(LETTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&{{caseNumber}}</b>",
                "]]><script>alert(1)</script>",
                "&amp; &#60; &lt;h1>",
                "<!-- {{{text}}} {{>x}} -->",
                "\" onclick='x'"
            })
    void whatWasTypedStaysAsTyped(String typed) {
        assertThat(invitation(typed).text()).contains(typed);
    }

    @Test
    void signsThatNoLetterCanShowStopNoLetter() {
        var pdf = invitation("Før\u000B\u0001\uD800 efter 😀 سلام 漢字");

        assertThat(pdf.text()).contains("Før efter");
        assertThat(pdf.allEmbedded()).isTrue();
    }

    @Test
    void linesStayLinesAndLongTextsGetTheirPages() {
        assertThat(invitation("linje\n".repeat(200)).pages()).isBetween(4, 8);
    }

    @Test
    void tripleBracesGiveNoMarkupEither() {
        var template = Templates.bundled(Paper.INVITATION).replace("{{text}}", "{{{text}}} {{&text}}");

        assertThat(Pdf.read(press.print(template, Letters.invitation("<b>fed</b>")))
                        .text())
                .contains("<b>fed</b> <b>fed</b>");
    }

    @Test
    void aTypefaceThatTheHouseHasNotIsReplacedByItsOwn() {
        var template = Templates.bundled(Paper.INVITATION).replace("\"Source Sans 3\"", "Arial");

        var pdf = Pdf.read(press.print(template, Letters.invitation(LETTERS)));

        assertThat(pdf.fonts()).allMatch(name -> name.startsWith("SourceSans3"));
        assertThat(pdf.allEmbedded()).isTrue();
        assertThat(pdf.text()).contains(LETTERS);
    }

    /** Each put before the heading of the bundled template. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"file:///etc/passwd\" alt=\"x\"/>",
                "<img src=\"http://localhost:PORT/x.png\" alt=\"x\"/>",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"x\"/>",
                "<link rel=\"stylesheet\" href=\"http://localhost:PORT/x.css\"/>",
                "<object data=\"http://localhost:PORT/\" type=\"application/pdf\"/>",
                "<iframe src=\"http://localhost:PORT/\"/>",
                "<script>fetch('http://localhost:PORT/')</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"/>",
                "<a href=\"http://localhost:PORT/\">x</a>",
                "<form action=\"http://localhost:PORT/\"><input name=\"x\"/></form>",
                "<p style=\"background: url(http://localhost:PORT/)\">x</p>",
                "<p onclick=\"x()\">x</p>",
                "<style>p { background: url(http://localhost:PORT/) }</style>",
                "<style>p { background: \\75rl(http://localhost:PORT/) }</style>",
                "<style>p { background: ur/**/l(http://localhost:PORT/) }</style>",
                "<style>@import 'http://localhost:PORT/x.css';</style>",
                "<style>@font-face { font-family: x; src: local(x) }</style>",
                "<style>p { height: 99999mm }</style>",
                "<meta http-equiv=\"refresh\" content=\"0; url=http://localhost:PORT/\"/>",
                "<?xml-stylesheet href=\"http://localhost:PORT/x.css\"?>",
                "<table><tr><td colspan=\"99999999\">x</td></tr></table>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>",
                "<p>aldrig lukket",
                "&nbsp;",
                "{{#shared}}",
                "{{ }}",
                "{{/shared}}",
                "{{date",
                "{{>file:///etc/passwd}}",
                "{{<parent}}{{/parent}}",
                "{{text.class}}",
                "{{getClass}}",
                "{{personName}}",
                "{{#shared}}{{#unknown}}x{{/unknown}}{{/shared}}",
                "<h1>Endnu en overskrift</h1>"
            })
    void aHostileOrBrokenTemplateIsRefusedAndNothingIsFetched(String attack) throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var template = Templates.bundled(Paper.INVITATION)
                    .replace(
                            "<h1>",
                            attack.replace("PORT", "" + server.getAddress().getPort()) + "<h1>");

            assertThatThrownBy(() -> press.print(template, Letters.invitation("Hemmeligt")))
                    .isInstanceOf(UnusableTemplate.class)
                    .hasMessageNotContaining("Hemmeligt");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void entitiesAreNeitherFetchedNorMultiplied() {
        for (var doctype : new String[] {
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE html SYSTEM \"http://localhost:1/x.dtd\">"
        }) {
            var template = Templates.bundled(Paper.INVITATION).replace("<html", doctype + "<html");
            assertThatThrownBy(() -> press.print(template, Letters.invitation("x")))
                    .isInstanceOf(UnusableTemplate.class);
        }
    }

    @Test
    void aTemplateWithoutEndIsGivenUp() {
        var bundled = Templates.bundled(Paper.INVITATION);
        var bombs = new String[] {
            "x".repeat(Templates.LARGEST),
            "{{date}}".repeat(600),
            "{{#shared}}".repeat(40) + "x" + "{{/shared}}".repeat(40),
            "{{#shared}}".repeat(40) + "{{/shared}}".repeat(40),
            "<div>".repeat(60) + "</div>".repeat(60),
            "<p>x</p>".repeat(24_000),
            "<p class=\"typed\">" + "\n".repeat(100_000) + "</p>"
        };
        for (var bomb : bombs) {
            assertThatThrownBy(() -> press.print(bundled.replace("<h1>", bomb + "<h1>"), Letters.invitation("x")))
                    .as(bomb.substring(0, Math.min(20, bomb.length())))
                    .isInstanceOf(UnusableTemplate.class);
        }
    }

    @Test
    void theMarkAndTheSentenceOfTheInfohusCannotBeLeftOut() {
        var markless = Templates.bundled(Paper.INVITATION).replace("{{notForInvestigation}}.", "x");
        assertThatThrownBy(() -> press.print(markless, Letters.invitation("x")))
                .hasMessageContaining(Disclosure.NOT_FOR_INVESTIGATION);
        var principleless = Templates.bundled(Paper.RECOMMENDATION).replace("{{principle}}", "x");
        assertThatThrownBy(() -> press.print(principleless, Letters.recommendation("x")))
                .hasMessageContaining(RecommendationText.PRINCIPLE);
        var hidden = Templates.bundled(Paper.INVITATION).replace(".mark {", ".mark { display: none;");
        assertThatThrownBy(() -> press.print(hidden, Letters.invitation("x"))).isInstanceOf(UnusableTemplate.class);
    }

    @Test
    void aTitleIsNeutral() {
        var template = Templates.bundled(Paper.INVITATION).replace("<title>", "<title>Ekstremisme: ");

        assertThatThrownBy(() -> press.print(template, Letters.invitation("x"))).hasMessageContaining("neutral");
    }

    /** Said in docs/papers.md; the bound is loose, for a busy machine. */
    @Test
    void aLetterIsWrittenInWellUnderASecond() throws Exception {
        Files.createDirectories(Path.of("target/papers"));
        byte[] invitation = {};
        byte[] recommendation = {};
        long begun = 0;
        for (int i = 0; i < 30; i++) {
            if (i == 10) {
                begun = System.nanoTime();
            }
            invitation = press.print(
                    Templates.bundled(Paper.INVITATION),
                    Letters.invitation("En dreng, 8. klasse, er optaget af våben.\nHan er alene meget."));
            recommendation = press.print(
                    Templates.bundled(Paper.RECOMMENDATION), Letters.recommendation("Se på det med familien."));
        }
        var each = (System.nanoTime() - begun) / 1_000_000 / 40;
        Files.write(Path.of("target/papers/invitation.pdf"), invitation);
        Files.write(Path.of("target/papers/recommendation.pdf"), recommendation);
        Files.writeString(
                Path.of("target/papers/speed.txt"),
                "%d ms each; %d and %d bytes%n".formatted(each, invitation.length, recommendation.length));

        assertThat(each).isLessThan(1000);
        assertThat(invitation.length).isLessThan(100_000);
    }
}
