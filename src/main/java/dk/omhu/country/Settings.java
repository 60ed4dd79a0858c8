package dk.omhu.country;

import java.time.LocalDate;
import java.util.List;

/**
 * How one municipality works: its own choice, changed by its manager.
 *
 * @param meetingIntervalDays days between two meetings of a standing forum
 * @param firstMeeting a day on which the standing forum meets; the others follow at the interval
 * @param standingParticipants role ids of the authorities that take part in every meeting
 * @param quorum how many authorities beside the coordinator must take part in an analysis meeting
 * @param contacts names and phone numbers that users are shown
 * @param closingDays days on which the municipality is closed; they lengthen only clocks that no law sets
 * @param emailSender the address that mails come from; empty where none is set
 * @param dutyPhone the number that is answered day and night; empty where none is set, as in settings written before there was one
 * @param childSystem where the municipality keeps its cases about children
 */
public record Settings(
        Organisation organisation,
        int meetingIntervalDays,
        LocalDate firstMeeting,
        List<String> standingParticipants,
        int quorum,
        List<Contact> contacts,
        List<ClosingDay> closingDays,
        String emailSender,
        String dutyPhone,
        ChildSystem childSystem) {

    public Settings {
        // Versions from before there was a choice are read as what they were.
        dutyPhone = dutyPhone == null ? "" : dutyPhone;
        childSystem = childSystem == null ? ChildSystem.HERE : childSystem;
        standingParticipants = List.copyOf(standingParticipants);
        contacts = List.copyOf(contacts);
        closingDays = List.copyOf(closingDays);
    }

    /** Somebody whom users can ring. */
    public record Contact(String title, String name, String phone) {}

    /** A day without work, and why. */
    public record ClosingDay(LocalDate day, String name) {}

    /**
     * Where the municipality works with its cases about children. A track that has begun stays on the road on which it began.
     *
     * @param name what the colleagues call the specialist system; empty for {@code HERE}
     */
    public record ChildSystem(Place place, String name) {
        /** Here, as everywhere until a manager has said anything else. */
        public static final ChildSystem HERE = new ChildSystem(Place.HERE, "");

        /** Where. */
        public enum Place {
            /** In Omhu. */
            HERE,
            /** In a specialist system: Omhu keeps only its reference number and the dates that a law sets. */
            SPECIALIST
        }

        /** What a Dane reads. */
        public String title() {
            return place == Place.HERE ? "Her i Omhu" : "I fagsystemet " + name;
        }
    }

    /** What holds until a manager has said anything else: a meeting for each case, nobody fixed, no quorum. */
    public static Settings initial() {
        return new Settings(
                Organisation.AD_HOC,
                14,
                LocalDate.of(2026, 1, 8),
                List.of(),
                0,
                List.of(),
                List.of(),
                "",
                "",
                ChildSystem.HERE);
    }
}
