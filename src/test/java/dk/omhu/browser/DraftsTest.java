package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person writes, the browser closes, the session ends: what was written is there again, for that person and nobody else. */
@BrowserTest
class DraftsTest {
    private static final String WRITER = "tovholder-751";
    private static final String COLLEAGUE = "dobbelt-751";
    private static final String SECRET = "Alfons Kladdesen har truet sin nabo.";
    private static final String DESCRIPTION = "Hvad er der sket, og hvad bekymrer?";
    private static final String INTAKE = "Modtag bekymringen";
    private static final String ADVICE = "Råd om en unavngiven person";
    private static final String QUESTION = "Hvad blev der spurgt om?";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void anEmptyDrawer() {
        sql.sql("delete from form_draft").update();
    }

    @Test
    void aTaskFormIsThereAgainAfterTheBrowserWasClosed(Desk desk) {
        var number = received();
        var first = desk.tasklist(WRITER);
        var form = first.open(number, INTAKE)
                .write(DESCRIPTION, SECRET)
                .choose("Alder (skøn, hvis fødselsdag ikke kendes)", "15–17 år")
                .tick("Tegn i adfærd?", "Ja");
        saved(first);
        assertThat(first.page().locator(".fjs-form-field-error")).hasCount(0);
        assertThat(form.button()).isEnabled();
        nothingInTheBrowser(first.window());
        first.page().context().close();

        var second = desk.tasklist(WRITER);
        var again = second.open(number, INTAKE);
        assertThat(note(second))
                .containsText(Pattern.compile("Kladde fra \\d+\\.\\d+\\. kl\\. \\d\\d\\.\\d\\d er sat ind"));
        assertThat(again.input(DESCRIPTION)).hasValue(SECRET);
        assertThat(again.field("Tegn i adfærd?").getByLabel("Ja")).isChecked();
        assertThat(again.field("Alder (skøn, hvis fødselsdag ikke kendes)").locator("input"))
                .hasValue("15–17 år");
        Pictures.take(second.page(), "kladde");
        nothingInTheBrowser(second.window());

        for (var sign : new String[] {
            "Nylig personlig krise?", "Tegn i relationer?", "Forsvarer vold eller andet ulovligt?", "Optaget af vold?"
        }) {
            again.tick(sign, "Nej");
        }
        again.tick("Hvem kan komme til skade?", "Ingen");
        second.complete(again);
        assertThat(drafts()).isZero();
    }

    @Test
    void theLastWordsBeforeAnotherTaskIsOpenedAreKept(Desk desk) {
        var one = received();
        var other = received();
        var tasklist = desk.tasklist(WRITER);
        var form = tasklist.open(other, INTAKE).write(DESCRIPTION, SECRET);
        tasklist.card(one, INTAKE).click();
        assertThat(form.input(DESCRIPTION)).hasValue("");

        tasklist.card(other, INTAKE).click();
        assertThat(form.input(DESCRIPTION)).hasValue(SECRET);
        assertThat(sql.sql("select case_number from form_draft")
                        .query(String.class)
                        .list())
                .containsExactly(other.value());
    }

    @Test
    @Tag("long")
    void afterATimeOutTheWriterFindsItAndTheNextUserOfTheBrowserDoesNot(Desk desk) {
        var number = received();
        var window = desk.window();
        var tasklist = window.tasklist(WRITER);
        tasklist.open(number, INTAKE).write(DESCRIPTION, SECRET);
        saved(tasklist);
        window.page().context().clearCookies();
        tasklist.page().locator(".task-filters").getByText("Haster").click();
        assertThat(window.page().locator(".omhu-signed-out")).isVisible();

        window.signIn(COLLEAGUE);
        tasklist.show("Min gruppes opgaver");
        assertThat(window.page().content()).doesNotContain("Kladdesen");
        var startForm = tasklist.start(ADVICE);
        assertThat(startForm.input(QUESTION)).hasValue("");
        nothingInTheBrowser(window);

        var back = desk.tasklist(WRITER);
        assertThat(back.open(number, INTAKE).input(DESCRIPTION)).hasValue(SECRET);
    }

    @Test
    @Tag("long")
    void aStartFormIsThereAgainAndOnlyForItsWriterAndGoneOnceSent(Desk desk) {
        var first = desk.tasklist(WRITER);
        first.start(ADVICE).choose("Kommune", "Aarhus").write(QUESTION, SECRET);
        saved(first);
        nothingInTheBrowser(first.window());
        first.page().context().close();

        assertThat(desk.tasklist(COLLEAGUE).start(ADVICE).input(QUESTION)).hasValue("");

        var second = desk.tasklist(WRITER);
        var form = second.start(ADVICE);
        assertThat(note(second)).isVisible();
        assertThat(form.input(QUESTION)).hasValue(SECRET);
        form.write("Hvilket råd gav du?", "Ring igen i morgen.");
        second.begin(form);
        assertThat(drafts()).isZero();
        assertThat(second.start(ADVICE).input(QUESTION)).hasValue("");
        assertThat(note(second)).hasCount(0);
    }

    @Test
    @Tag("long")
    void aDraftCanBeThrownAway(Desk desk) {
        var number = received();
        var tasklist = desk.tasklist(WRITER);
        tasklist.open(number, INTAKE).write(DESCRIPTION, SECRET);
        saved(tasklist);
        tasklist.tab("Sagen");
        tasklist.tab("Formular");
        assertThat(tasklist.form().input(DESCRIPTION)).hasValue(SECRET);
        note(tasklist).getByText("Smid kladden væk").click();
        assertThat(tasklist.form().input(DESCRIPTION)).hasValue("");
        assertThat(note(tasklist)).hasCount(0);
        assertThat(drafts()).isZero();

        var form = tasklist.start(ADVICE).write(QUESTION, SECRET);
        saved(tasklist.page().locator(".modal-content .omhu-draft"));
        tasklist.page().keyboard().press("Escape");
        assertThat(tasklist.page().locator(".modal-content")).hasCount(0);
        form = tasklist.start(ADVICE);
        assertThat(note(tasklist)).hasCount(1);
        assertThat(form.input(QUESTION)).hasValue(SECRET);
        note(tasklist).getByText("Smid kladden væk").click();
        assertThat(form.input(QUESTION)).hasValue("");
        assertThat(drafts()).isZero();
    }

    @Test
    @Tag("long")
    void whoTakesTheTaskNextStartsEmpty(Desk desk) {
        var number = received();
        var tasklist = desk.tasklist(WRITER);
        tasklist.open(number, INTAKE).write(DESCRIPTION, SECRET);
        saved(tasklist);
        tasklist.giveBack();
        assertThat(tasklist.page().locator(".omhu-draft")).hasCount(0);

        var colleague = desk.tasklist(COLLEAGUE);
        var theirs = colleague.take(number, INTAKE);
        assertThat(line(colleague)).hasCount(1);
        assertThat(theirs.input(DESCRIPTION)).hasValue("");
        assertThat(colleague.page().content()).doesNotContain("Kladdesen");
        assertThat(drafts()).isZero();
    }

    @Test
    @Tag("long")
    void oneSmallSaveAtAPauseAndNoneWhereNothingWasWritten(Desk desk) {
        var number = received();
        var tasklist = desk.tasklist(WRITER);
        var saves = new CopyOnWriteArrayList<String>();
        tasklist.page().onRequest((Request request) -> {
            if (request.method().equals("PUT")) {
                saves.add(request.url());
            }
        });
        var form = tasklist.open(number, INTAKE);
        form.input(DESCRIPTION).pressSequentially(SECRET);
        saved(tasklist);
        assertThat(saves).hasSizeBetween(1, 2);
        var before = saves.size();
        form.input(DESCRIPTION).blur();
        tasklist.tab("Sagen");
        tasklist.tab("Formular");
        assertThat(tasklist.form().input(DESCRIPTION)).hasValue(SECRET);
        assertThat(saves).hasSize(before);
    }

    @Test
    @Tag("long")
    void whatCannotBeSavedIsSaidAndTriedAgain(Desk desk) {
        var number = received();
        var window = desk.window();
        window.page().clock().install();
        var tasklist = window.tasklist(WRITER);
        var form = tasklist.open(number, INTAKE);
        tasklist.page().route("**/omhu/drafts/**", route -> route.abort());
        form.write(DESCRIPTION, SECRET);
        assertThat(line(tasklist)).containsText("Kladden kunne ikke gemmes");
        tasklist.page().unroute("**/omhu/drafts/**");
        tasklist.page().clock().fastForward(10_000);
        saved(tasklist);
        assertThat(drafts()).isEqualTo(1);
    }

    private CaseNumber received() {
        return new Colleague(new Rest(port, WRITER))
                .starts(
                        "concern-handling",
                        Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
    }

    private static Locator line(Tasklist tasklist) {
        return tasklist.page().locator(".omhu-draft");
    }

    private static Locator note(Tasklist tasklist) {
        return tasklist.page().locator(".omhu-draft-note");
    }

    private static void saved(Tasklist tasklist) {
        saved(line(tasklist));
    }

    private static void saved(Locator line) {
        assertThat(line)
                .hasText(
                        Pattern.compile("^Kladde gemt kl\\. \\d\\d\\.\\d\\d$"),
                        new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    private static void nothingInTheBrowser(Window window) {
        assertThat(window.storage()).doesNotContain("Kladdesen", "camunda-form");
        assertThat(window.page().evaluate("async () => (await indexedDB.databases()).length"))
                .isEqualTo(0);
    }

    private int drafts() {
        return sql.sql("select count(*) from form_draft").query(Integer.class).single();
    }
}
