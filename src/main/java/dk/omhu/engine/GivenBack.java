package dk.omhu.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.access.Callers;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.form.FormSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a draft back into its form, with a note in the schema that the page's script reads: whose form this is, when the draft was
 * saved, and what others have changed since. A draft for an older version of the form gives back what still fits.
 */
@Component
class GivenBack {
    /** The name of the note in the form's schema. */
    private static final String NOTE = "omhuDraft";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Drafts drafts;
    private final Callers callers;

    GivenBack(Drafts drafts, Callers callers) {
        this.drafts = drafts;
        this.callers = callers;
    }

    /** What the form shows once the writer's own draft is put in. */
    Map<String, @Nullable Object> intoValues(FormSchema schema, Look look, Map<String, Object> shown) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(shown);
        drafts.ofTask(look.caller(), look.number(), look.taskId())
                .ifPresent(draft -> values.putAll(schema.fitting(draft.values())));
        return values;
    }

    /** A task's form with the note: not among its values, of which a client may send back whatever it was shown. */
    byte[] intoForm(byte[] form, FormSchema schema, Look look, Supplier<Map<String, Object>> shown) throws IOException {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("task", look.taskId());
        note.put("user", look.caller().userId());
        drafts.ofTask(look.caller(), look.number(), look.taskId()).ifPresent(draft -> {
            var fitting = schema.fitting(draft.values());
            if (!fitting.isEmpty()) {
                note.put("savedAt", draft.savedAt().toString());
                note.put("changed", changedSince(draft, schema, look, shown.get(), fitting));
            }
        });
        return with(note, form);
    }

    /** A start form with the note; its values are put in by the page's script, for Tasklist asks for none. */
    byte[] intoStart(byte[] form, String processKey) throws IOException {
        var caller = callers.current();
        if (caller.isEmpty()) {
            return form;
        }
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("process", processKey);
        note.put("user", caller.get().userId());
        drafts.ofStart(caller.get(), processKey).ifPresent(draft -> {
            var fitting = FormSchema.read(form, 0).fitting(draft.values());
            if (!fitting.isEmpty()) {
                note.put("savedAt", draft.savedAt().toString());
                note.put("values", fitting);
            }
        });
        return with(note, form);
    }

    private static byte[] with(Map<String, Object> note, byte[] form) throws IOException {
        return JSON.writeValueAsBytes(((ObjectNode) JSON.readTree(form)).set(NOTE, JSON.valueToTree(note)));
    }

    /** What others wrote into the fields of the draft after its writer had last seen the form. */
    private List<Map<String, Object>> changedSince(
            Draft draft,
            FormSchema schema,
            Look look,
            Map<String, Object> shown,
            Map<String, @Nullable Object> fitting) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (var key : fitting.keySet()) {
            latest(look, key)
                    .filter(written -> written.by().sequence() > draft.seenSequence()
                            && !written.by().author().equals(look.caller().userId()))
                    .ifPresent(written -> changed.add(Map.of(
                            "label", schema.labelOf(key).orElse(key),
                            "by", callers.nameOf(written.by().author()),
                            "at", written.by().at().toString(),
                            "now", shown.containsKey(key) ? words(written.value()) : "")));
        }
        return changed;
    }

    private static String words(JournalValue value) {
        return value.shown() == null ? String.valueOf(value.value()) : value.shown();
    }

    private static Optional<CaseValues.Written> latest(Look look, String key) {
        return look.authority().equals(Authority.MUNICIPALITY)
                ? look.values().latest(key)
                : look.values().latest(key, look.authority());
    }
}
