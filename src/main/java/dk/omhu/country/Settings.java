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
        String dutyPhone) {

    public Settings {
        dutyPhone = dutyPhone == null ? "" : dutyPhone;
        standingParticipants = List.copyOf(standingParticipants);
        contacts = List.copyOf(contacts);
        closingDays = List.copyOf(closingDays);
    }

    /** Settings without a duty number. */
    public Settings(
            Organisation organisation,
            int meetingIntervalDays,
            LocalDate firstMeeting,
            List<String> standingParticipants,
            int quorum,
            List<Contact> contacts,
            List<ClosingDay> closingDays,
            String emailSender) {
        this(
                organisation,
                meetingIntervalDays,
                firstMeeting,
                standingParticipants,
                quorum,
                contacts,
                closingDays,
                emailSender,
                "");
    }

    /** Somebody whom users can ring. */
    public record Contact(String title, String name, String phone) {}

    /** A day without work, and why. */
    public record ClosingDay(LocalDate day, String name) {}

    /** What holds until a manager has said anything else: a meeting for each case, nobody fixed, no quorum. */
    public static Settings initial() {
        return new Settings(Organisation.AD_HOC, 14, LocalDate.of(2026, 1, 8), List.of(), 0, List.of(), List.of(), "");
    }
}
