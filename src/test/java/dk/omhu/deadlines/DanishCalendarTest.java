package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Danish days over 200 years, against a calendar worked out in another way. */
class DanishCalendarTest {
    private final DanishCalendar calendar = new DanishCalendar();

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(0, ChronoUnit.MINUTES.between(at("1924-01-01T00:00"), at("2124-01-01T00:00")))
                .map(minutes -> at("1924-01-01T00:00").plusMinutes(minutes));
    }

    @Test
    void theHolidaysOfTwoHundredYearsAreThoseOfTheChurchCalendar() {
        for (int year = 1924; year < 2124; year++) {
            var holidays = holidays(year);
            for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                assertThat(calendar.isWeekday(day))
                        .as(day.toString())
                        .isEqualTo(day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day));
            }
        }
    }

    @Property
    void weekdaysAndWorkingDaysEndOnTheDayThatAnIndependentCountFinds(
            @ForAll("moments") LocalDateTime start, @ForAll @IntRange(min = 1, max = 30) int amount) {
        assertThat(end(start, Length.weekdays(amount))).isEqualTo(counted(start, amount, false));
        assertThat(end(start, Length.workingDays(amount))).isEqualTo(counted(start, amount, true));
    }

    @Property
    void hoursAreHoursWhateverTheClockOnTheWallDoes(
            @ForAll("moments") LocalDateTime start, @ForAll @IntRange(max = 100) int hours) {
        var from = start.atZone(DanishCalendar.DENMARK).toInstant();

        assertThat(Duration.between(from, calendar.end(from, Length.hours(hours), Set.of())))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void noDayClockEndsBeforeItBeginsOrOnAnotherMinuteThanTheLast(
            @ForAll("moments") LocalDateTime start,
            @ForAll Length.Unit unit,
            @ForAll @IntRange(min = 1, max = 24) int amount) {
        if (unit != Length.Unit.HOURS) {
            var end = end(start, new Length(amount, unit));
            assertThat(end).isAfter(start);
            assertThat(end.toLocalTime()).hasToString("23:59");
        }
    }

    @Test
    void theDayOfReceiptIsDayNoughtAndSaturdaysAreHverdage() {
        assertThat(end(at("2026-11-20T10:00"), Length.weekdays(6))).isEqualTo(at("2026-11-27T23:59"));
        assertThat(end(at("2026-11-20T10:00"), Length.workingDays(5))).isEqualTo(at("2026-11-27T23:59"));
        assertThat(end(at("2026-11-21T10:00"), Length.weekdays(1))).isEqualTo(at("2026-11-23T23:59"));
    }

    @Test
    void aReceiptLateOnSaturdayBeforeEasterStartsCountingOnTuesday() {
        assertThat(end(at("2027-03-27T23:59"), Length.weekdays(6))).isEqualTo(at("2027-04-05T23:59"));
    }

    @Test
    void soItDoesBeforeTheEasterOfEveryYear() {
        for (int year = 1924; year < 2124; year++) {
            var received = easter(year).minusDays(1).atTime(23, 59);
            var tuesday = easter(year).plusDays(2).atTime(23, 59);

            assertThat(end(received, Length.weekdays(1))).isEqualTo(tuesday);
            assertThat(end(received, Length.workingDays(1))).isEqualTo(tuesday);
            assertThat(end(received, Length.weekdays(6))).isEqualTo(counted(received, 6, false));
            assertThat(Duration.between(
                            received.atZone(DanishCalendar.DENMARK).toInstant(),
                            calendar.end(
                                    received.atZone(DanishCalendar.DENMARK).toInstant(), Length.hours(24), Set.of())))
                    .isEqualTo(Duration.ofHours(24));
        }
    }

    @Test
    void everyYearsEndIsCountedOver() {
        for (int year = 1924; year < 2124; year++) {
            for (var day = LocalDate.of(year, 12, 20); day.getYear() == year; day = day.plusDays(1)) {
                for (int amount = 1; amount <= 10; amount++) {
                    var start = day.atTime(23, 59);
                    assertThat(end(start, Length.weekdays(amount))).isEqualTo(counted(start, amount, false));
                    assertThat(end(start, Length.workingDays(amount))).isEqualTo(counted(start, amount, true));
                    assertThat(end(start, Length.days(amount)))
                            .isEqualTo(day.plusDays(amount).atTime(23, 59));
                }
            }
        }
    }

    @Test
    void theLeapDayIsADayInLeapYearsOnly() {
        for (int year = 1924; year < 2124; year++) {
            boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
            var last = LocalDate.of(year, 2, leap ? 29 : 28).atTime(23, 59);
            var first = LocalDate.of(year, 3, 1).atTime(23, 59);

            assertThat(end(LocalDate.of(year, 1, 31).atTime(12, 0), Length.months(1)))
                    .isEqualTo(last);
            assertThat(end(LocalDate.of(year - 1, 10, 31).atTime(12, 0), Length.months(4)))
                    .isEqualTo(last);
            assertThat(end(LocalDate.of(year, 2, 28).atTime(12, 0), Length.days(1)))
                    .isEqualTo(leap ? last : first);
            assertThat(end(last, Length.months(12)).toLocalDate()).isEqualTo(LocalDate.of(year + 1, 2, 28));
            assertThat(end(last, new Length(1, Length.Unit.YEARS)).toLocalDate())
                    .isEqualTo(LocalDate.of(year + 1, 2, 28));
            assertThat(end(LocalDate.of(year - 1, 3, 1).atTime(12, 0), new Length(1, Length.Unit.YEARS)))
                    .isEqualTo(first);
        }
    }

    @Test
    void everyClockChangeLeavesADayOfHoursAnHourOffOnTheWall() {
        for (int year = 1997; year < 2124; year++) {
            var spring = lastSunday(year, 3);
            var autumn = lastSunday(year, 10);

            assertThat(end(spring.minusDays(1).atTime(12, 0), Length.hours(24)))
                    .as("23 hours long")
                    .isEqualTo(spring.atTime(13, 0));
            assertThat(end(autumn.minusDays(1).atTime(12, 0), Length.hours(24)))
                    .as("25 hours long")
                    .isEqualTo(autumn.atTime(11, 0));
            assertThat(end(spring.minusDays(1).atTime(2, 30), Length.days(1))).isEqualTo(spring.atTime(23, 59));
            assertThat(end(autumn.minusDays(1).atTime(2, 30), Length.days(1))).isEqualTo(autumn.atTime(23, 59));
        }
    }

    private static LocalDate lastSunday(int year, int month) {
        var day = LocalDate.of(year, month, 31);
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }

    @Test
    void greatPrayerDayIsAWorkingDayFrom2024() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 26))).isTrue();
    }

    @Test
    void closingDaysLengthenWorkingDaysAndNothingElse() {
        var closed = Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
        var start = at("2026-12-23T09:00").atZone(DanishCalendar.DENMARK).toInstant();

        assertThat(calendar.end(start, Length.workingDays(2), closed)).isEqualTo(instant("2026-12-29T23:59"));
        assertThat(calendar.end(start, Length.workingDays(2), Set.of())).isEqualTo(instant("2026-12-28T23:59"));
        assertThat(calendar.end(start, Length.weekdays(2), closed)).isEqualTo(instant("2026-12-28T23:59"));
        assertThat(calendar.end(start, Length.days(2), closed)).isEqualTo(instant("2026-12-25T23:59"));
    }

    @Test
    void bothClockChangesAndTheLeapDay() {
        assertThat(calendar.end(instant("2026-10-24T12:00"), Length.hours(24), Set.of()))
                .isEqualTo(instant("2026-10-25T11:00"));
        assertThat(calendar.end(instant("2027-03-27T12:00"), Length.hours(24), Set.of()))
                .isEqualTo(instant("2027-03-28T13:00"));
        assertThat(end(at("2028-01-31T12:00"), Length.months(1))).isEqualTo(at("2028-02-29T23:59"));
        assertThat(end(at("2027-01-31T12:00"), Length.months(1))).isEqualTo(at("2027-02-28T23:59"));
        assertThat(end(at("2026-12-31T23:59"), Length.days(1))).isEqualTo(at("2027-01-01T23:59"));
    }

    @Property
    void whatIsLeftAfterAPauseIsWhatWasLeftBefore(
            @ForAll("moments") LocalDateTime start,
            @ForAll Length.Unit unit,
            @ForAll @IntRange(min = 1, max = 20) int amount,
            @ForAll @IntRange(max = 400) int paused) {
        var from = start.atZone(DanishCalendar.DENMARK).toInstant();
        var due = calendar.end(from, new Length(amount, unit), Set.of());

        assertThat(calendar.after(from, calendar.left(from, due, unit, Set.of()), unit, Set.of()))
                .as("no time passes")
                .isEqualTo(due);

        var later = from.plus(Duration.ofHours(paused));
        var resumed = calendar.after(later, calendar.left(from, due, unit, Set.of()), unit, Set.of());
        assertThat(resumed).as("a pause shortens nothing").isAfterOrEqualTo(due);
        assertThat(calendar.left(later, resumed, unit, Set.of())).isEqualTo(calendar.left(from, due, unit, Set.of()));
    }

    @Test
    void nothingIsLeftOfAClockThatHasRunOut() {
        var due = instant("2026-11-20T23:59");

        for (var unit : Length.Unit.values()) {
            assertThat(calendar.left(instant("2026-11-25T10:00"), due, unit, Set.of()))
                    .isZero();
        }
    }

    @Property
    void aReminderInDaysComesInTheMorningOfADayThatLeavesSoManyDays(
            @ForAll("moments") LocalDateTime start, @ForAll @IntRange(min = 1, max = 10) int days) {
        var due = calendar.end(start.atZone(DanishCalendar.DENMARK).toInstant(), Length.workingDays(20), Set.of());

        var reminder = calendar.reminder(due, Length.workingDays(days), Set.of());

        assertThat(reminder.atZone(DanishCalendar.DENMARK).toLocalTime()).hasToString("08:00");
        assertThat(calendar.isWorkingDay(reminder.atZone(DanishCalendar.DENMARK).toLocalDate()))
                .isTrue();
        assertThat(calendar.left(reminder, due, Length.Unit.WORKING_DAYS, Set.of()))
                .isEqualTo(days);
    }

    @Test
    void aReminderInHoursIsSoManyHoursBeforeOverBothClockChanges() {
        assertThat(calendar.reminder(instant("2026-10-25T12:00"), Length.hours(24), Set.of()))
                .isEqualTo(instant("2026-10-24T13:00"));
        assertThat(calendar.reminder(instant("2027-03-28T12:00"), Length.hours(24), Set.of()))
                .isEqualTo(instant("2027-03-27T11:00"));
    }

    @Test
    void whatIsCountedBackwardsEndsOnTheSameRules() {
        assertThat(calendar.before(instant("2028-08-31T00:00"), Length.months(6), Set.of()))
                .isEqualTo(instant("2028-02-29T23:59"));
        assertThat(calendar.before(instant("2026-11-26T00:00"), Length.hours(8), Set.of()))
                .isEqualTo(instant("2026-11-25T16:00"));
        assertThat(calendar.before(instant("2027-03-30T12:00"), Length.workingDays(1), Set.of()))
                .as("the day before Easter's holy days")
                .isEqualTo(instant("2027-03-24T23:59"));
    }

    @Property
    void monthsAndYearsEndOnTheSameDayOfTheMonthOrItsLast(
            @ForAll("moments") LocalDateTime start, @ForAll @IntRange(min = 1, max = 60) int months) {
        var from = start.toLocalDate();
        int month = from.getMonthValue() - 1 + months;
        int year = from.getYear() + month / 12;
        var first = LocalDate.of(year, month % 12 + 1, 1);
        var last = first.plusDays(31).withDayOfMonth(1).minusDays(1).getDayOfMonth();

        assertThat(end(start, Length.months(months)).toLocalDate())
                .isEqualTo(first.withDayOfMonth(Math.min(from.getDayOfMonth(), last)));
    }

    private LocalDateTime end(LocalDateTime start, Length length) {
        return calendar.end(start.atZone(DanishCalendar.DENMARK).toInstant(), length, Set.of())
                .atZone(DanishCalendar.DENMARK)
                .toLocalDateTime();
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant instant(String text) {
        return at(text).atZone(DanishCalendar.DENMARK).toInstant();
    }

    /** Counted with holidays worked out here, not by the library. */
    private static LocalDateTime counted(LocalDateTime start, int amount, boolean withoutSaturdays) {
        var day = start.toLocalDate().plusDays(1);
        int left = amount;
        while (true) {
            boolean free = holidays(day.getYear()).contains(day)
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || withoutSaturdays && day.getDayOfWeek() == DayOfWeek.SATURDAY;
            left -= free ? 0 : 1;
            if (left == 0) {
                return day.atTime(23, 59);
            }
            day = day.plusDays(1);
        }
    }

    private static Set<LocalDate> holidays(int year) {
        var easter = easter(year);
        Set<LocalDate> days = new HashSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26),
                easter.minusDays(3),
                easter.minusDays(2),
                easter,
                easter.plusDays(1),
                easter.plusDays(39),
                easter.plusDays(49),
                easter.plusDays(50)));
        if (year < 2024) {
            days.add(easter.plusDays(26));
        }
        return days;
    }

    /** Easter by Gauss, in the form of Lichtenberg (1997): not the way of the library. */
    private static LocalDate easter(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (year + year / 4 + s) % 7;
        int oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
    }
}
