package dk.omhu.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up story of one concern, step by step, and the people it is played with, in one or several municipalities
 * (docs/vignettes.md).
 *
 * @param ends how each case of the story is closed: a closing reason, JOINED or ADVICE, by the name the steps give the case
 */
record Vignette(String id, String title, String shows, Map<String, String> ends, List<Cast> casts, List<Step> steps) {

    /** The case of a story that has only one. */
    static final String THE_CASE = "case";

    /**
     * Where the story is played, with whom, and how far the demo goes.
     *
     * @param received how long ago the municipality received the concern, as in {@code -P3D}; or a moment, as in
     *     {@code 2025-12-18T10:00}, where a story hangs on what stands in the calendar
     * @param at the time of day in Denmark to which a {@code received} of so many days is moved, as in {@code 02:40}
     * @param demoUntil the step before which the demo stops; the whole story where there is none
     * @param born the person's age on receipt, as in {@code P14Y3M}
     * @param words what stands for {@code ${…}} in the answers
     */
    record Cast(
            String municipality,
            String received,
            @Nullable String at,
            @Nullable String demoUntil,
            @Nullable String born,
            Map<String, String> words) {}

    /**
     * What one person does: sends a start form, does a task, or hands in a concern from outside.
     *
     * @param user the demo user without the municipality's code
     * @param start the process whose start form is sent
     * @param task the id of the task in its model
     * @param outside whether the concern is handed in by the technical client
     * @param form which of several tasks of one id, where they have forms of their own
     * @param id the name by which {@code demoUntil} means this step
     * @param of the case the step belongs to, where the story has several
     * @param opens the names by which the story calls further cases that the step opens, in the order of their numbers
     * @param after how long after the step before; a quarter of an hour where nothing is said
     * @param age instead: at nine o'clock on the day on which the person is of this age, as in {@code P18Y}
     */
    record Step(
            String user,
            @Nullable String start,
            @Nullable String task,
            boolean outside,
            @Nullable String form,
            @Nullable String id,
            @Nullable String of,
            @Nullable List<String> opens,
            @Nullable String after,
            @Nullable String age,
            @Nullable Map<String, Object> answers) {

        String caseName() {
            return of == null ? THE_CASE : of;
        }

        Duration pause() {
            return after == null ? Duration.ofMinutes(15) : Duration.parse(after);
        }

        List<String> furtherCases() {
            return opens == null ? List.of() : opens;
        }

        Map<String, Object> given() {
            return answers == null ? Map.of() : answers;
        }

        @Override
        public String toString() {
            return user + ": " + (task != null ? task : start != null ? start : "outside")
                    + (id == null ? "" : " " + id);
        }
    }
}
