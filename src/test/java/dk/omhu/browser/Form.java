package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A form on the screen, filled in by the labels of its questions. */
record Form(Locator place, Locator button) {

    void waitFor() {
        place.locator(".fjs-form").waitFor();
    }

    /** The part of the form under one heading, for labels that stand in more than one. */
    Form in(String group) {
        return new Form(
                place.getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName(group).setExact(true)),
                button);
    }

    Form write(String label, String text) {
        input(label).fill(text);
        return this;
    }

    Form choose(String label, String option) {
        var field = field(label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** Ticks one answer of a question with several under each other. */
    Form tick(String label, String option) {
        field(label)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** A date as a Dane writes it: 21.11.2026. What is typed before the calendar is ready, form-js throws away. */
    Form date(String label, String date) {
        var input = field(label).locator("input.flatpickr-input");
        input.click();
        field(label).locator(".flatpickr-calendar.open").waitFor();
        input.pressSequentially(date);
        input.blur();
        assertThat(input).not().hasValue("");
        return this;
    }

    void send() {
        button.click();
    }

    Locator input(String label) {
        return field(label).locator("input.fjs-input, textarea").first();
    }

    Locator field(String label) {
        var question = Pattern.compile("^\\s*" + escaped(label) + "\\*?\\s*$");
        return place.locator(".fjs-form-field:not(.fjs-form-field-group)")
                .filter(new Locator.FilterOptions()
                        .setHas(place.page()
                                .locator("label.fjs-form-field-label")
                                .filter(new Locator.FilterOptions().setHasText(question))));
    }

    /** What stands above the buttons when the form was not sent. */
    Locator refusal() {
        return place.locator(".form-refused");
    }

    /** Pattern.quote's \Q…\E means nothing to the browser, which does the matching. */
    private static String escaped(String label) {
        return label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
