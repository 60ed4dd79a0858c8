package dk.omhu.deadlines;

import dk.omhu.access.Role;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code deadlines}: what a process owner says about a clock.
 *
 * @param remindBefore how long before the end those who have the task are reminded; null for never
 * @param escalateTo the role that hears of it when it has run out; null for nobody
 * @param version the version of the table that said so
 */
record Deadline(
        String name,
        Length length,
        StartsFrom from,
        @Nullable Integer remindBefore,
        @Nullable Role escalateTo,
        SetBy setBy,
        int version) {

    /** Who decides how long it is. */
    enum SetBy {
        LAW,
        OWN
    }

    /** Why a row can't be read, in Danish. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads what the table said.
     *
     * @throws Unreadable where it said something that no clock can be
     */
    static Deadline read(String name, Map<String, @Nullable Object> row, int version) {
        return new Deadline(
                name,
                length(row),
                word(StartsFrom.class, row, "startsFrom", "Regnet fra"),
                row.get("remindBefore") == null ? null : whole(row, "remindBefore", "Mind om det før"),
                role(row.get("escalateTo")),
                word(SetBy.class, row, "setBy", "Sat af"),
                version);
    }

    private static Length length(Map<String, @Nullable Object> row) {
        int amount = whole(row, "amount", "Hvor meget");
        var unit = row.get("unit") + "/" + row.get("calendar");
        return new Length(
                amount,
                switch (unit) {
                    case "HOURS/EVERY_HOUR" -> Length.Unit.HOURS;
                    case "DAYS/CALENDAR_DAYS" -> Length.Unit.CALENDAR_DAYS;
                    case "DAYS/WEEKDAYS" -> Length.Unit.WEEKDAYS;
                    case "DAYS/WORKING_DAYS" -> Length.Unit.WORKING_DAYS;
                    case "MONTHS/CALENDAR_DAYS" -> Length.Unit.MONTHS;
                    case "YEARS/CALENDAR_DAYS" -> Length.Unit.YEARS;
                    default ->
                        throw new Unreadable("Enhed og \"Hvad tælles\" passer ikke sammen eller findes ikke: " + unit);
                });
    }

    private static int whole(Map<String, @Nullable Object> row, String column, String label) {
        if (row.get(column) instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= 0
                && number.intValue() <= 10_000) {
            return number.intValue();
        }
        throw new Unreadable("\"%s\" skal være et helt tal fra 0 til 10000, ikke %s".formatted(label, row.get(column)));
    }

    private static <E extends Enum<E>> E word(
            Class<E> words, Map<String, @Nullable Object> row, String column, String label) {
        try {
            return Enum.valueOf(words, String.valueOf(row.get(column)));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("\"%s\" kender ikke ordet %s".formatted(label, row.get(column)));
        }
    }

    private static @Nullable Role role(@Nullable Object id) {
        return id == null
                ? null
                : Optional.of(id.toString())
                        .flatMap(Role::byId)
                        .orElseThrow(() -> new Unreadable("Der er ingen rolle, der hedder " + id));
    }

    /** How long before the end the reminder comes, in the clock's own counting. */
    Optional<Length> reminder() {
        return Optional.ofNullable(remindBefore)
                .map(amount -> new Length(amount, length.unit().fine()));
    }

    boolean legal() {
        return setBy == SetBy.LAW;
    }
}
