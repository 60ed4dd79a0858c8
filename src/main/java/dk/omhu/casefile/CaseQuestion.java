package dk.omhu.casefile;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asks for on a page that finds cases: a case number, a CPR number, or a name; one of the three. */
public record CaseQuestion(
        @Nullable String name,
        @Nullable CprNumber cpr,
        @Nullable CaseNumber number) {
    private static final Pattern DIGITS = Pattern.compile("[\\d \\-]+");
    private static final int LONGEST = 100;

    /** It can't be read as any of the three. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String whatToDo) {
            super(whatToDo, null, false, false);
        }

        /** What to do, in Danish; nothing of what was typed. */
        public String whatToDo() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads what was typed. */
    public static CaseQuestion of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Unreadable("Skriv et navn, et CPR-nummer eller et sagsnummer.");
        }
        if (CaseNumber.isOne(text)) {
            return new CaseQuestion(null, null, new CaseNumber(text));
        }
        if (DIGITS.matcher(text).matches()) {
            return new CaseQuestion(
                    null,
                    CprNumber.parse(text)
                            .orElseThrow(
                                    () -> new Unreadable(
                                            "Skriv CPR-nummeret med ti cifre og en dato, der findes, eller sagsnummeret som 751-2026-000123.")),
                    null);
        }
        if (text.chars().filter(Character::isLetter).count() < 2) {
            throw new Unreadable("Skriv mindst to bogstaver af navnet.");
        }
        return new CaseQuestion(text, null, null);
    }

    /** How was asked, for the log: never what for. */
    public List<String> by() {
        return List.of(number != null ? "by case number" : cpr != null ? "by CPR number" : "by name");
    }

    /** Shows nothing private. */
    @Override
    public String toString() {
        return "CaseQuestion";
    }
}
