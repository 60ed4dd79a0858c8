package dk.omhu.engine.form;

import dk.omhu.casefile.Part;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form, as the form says it.
 *
 * @param type the component type of form-js
 * @param choices static choices; empty where there are none
 * @param choicesKey the name of the choices that the server offers, if any
 * @param hiddenWhen FEEL conditions of the field and the groups around it; one that holds hides the field
 * @param contact the answers that mean contact with the person or the family; {@code *} means any
 * @param past whether the day or moment is one that has come: nothing can have happened in the future
 * @param elsewhere whether the answer belongs to another case: it goes to the features and never into this case's journal
 * @param nested the fields of one row of a repeated group, otherwise empty
 */
record FormField(
        String key,
        String type,
        String label,
        Part part,
        boolean routing,
        boolean keep,
        boolean readOnly,
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable String pattern,
        @Nullable String subtype,
        List<Choice> choices,
        @Nullable String choicesKey,
        List<String> hiddenWhen,
        @Nullable Object defaultValue,
        Set<String> contact,
        boolean past,
        boolean elsewhere,
        List<FormField> nested) {

    /** A static choice and what a person reads for it. */
    record Choice(String value, String label) {}

    boolean repeated() {
        return type.equals("dynamiclist");
    }

    boolean holdsList() {
        return type.equals("checklist") || type.equals("taglist") || repeated();
    }

    boolean yesNo() {
        return type.equals("checkbox")
                || (!choices.isEmpty()
                        && choices.stream()
                                .allMatch(choice -> choice.value().equals("true")
                                        || choice.value().equals("false")));
    }

    boolean freeText() {
        return type.equals("textfield") || type.equals("textarea");
    }
}
