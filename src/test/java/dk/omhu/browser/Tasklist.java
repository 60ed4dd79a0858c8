package dk.omhu.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.omhu.casefile.CaseNumber;

/** Camunda's Tasklist as a person uses it: by the words on the page. */
record Tasklist(Window window) {

    /** Opens the dialog and picks what to start; answers its form. */
    Form start(String process) {
        page().getByText("Start et forløb", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        var dialog = page().locator(".modal-content");
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        var form = new Form(dialog, dialog.getByRole(AriaRole.BUTTON, named("Start")));
        form.waitFor();
        return form;
    }

    /** Shows one of the saved filters, fresh from the server. */
    Tasklist show(String filter) {
        var filters = page().locator(".task-filters");
        filters.getByText("Haster").click();
        filters.getByText(filter).click();
        return this;
    }

    /** What the list shows of the tasks of this name. */
    Locator cards(String task) {
        return page().locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("h4").getByText(task, new Locator.GetByTextOptions().setExact(true))));
    }

    Locator card(CaseNumber number, String task) {
        return cards(task).filter(new Locator.FilterOptions().setHasText(number.value()));
    }

    Form open(CaseNumber number, String task) {
        card(number, task).click();
        heading(task).waitFor();
        return form();
    }

    /** Finds the task among the group's, takes it and answers its form as it stands then. */
    Form take(CaseNumber number, String task) {
        show("Min gruppes opgaver");
        open(number, task);
        return claim();
    }

    Form claim() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tag opgaven"))
                .click();
        page().locator("button.unclaim").waitFor();
        return form();
    }

    void giveBack() {
        page().locator("button.unclaim").click();
        page().locator("button.claim").waitFor();
    }

    Form form() {
        var card = page().locator(".task-card");
        var form = new Form(card, card.getByRole(AriaRole.BUTTON, named("Fuldfør")));
        form.waitFor();
        return form;
    }

    void tab(String name) {
        page().locator(".task-card .nav-tabs").getByText(name).click();
    }

    /** Sends the form; the task is done when it has left the screen. */
    void complete(Form form) {
        var done = page().locator(".task-card h2.task").innerText();
        form.send();
        heading(done).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends the start form; the case has begun when the dialog is gone. */
    void begin(Form form) {
        form.send();
        page().locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator heading(String task) {
        return page().locator(".task-card h2.task").filter(new Locator.FilterOptions().setHasText(task));
    }

    Page page() {
        return window.page();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
