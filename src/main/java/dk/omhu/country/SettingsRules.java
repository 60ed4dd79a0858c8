package dk.omhu.country;

import dk.omhu.access.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What settings must satisfy; each refusal says at its field what to do. */
final class SettingsRules {
    static final int MOST_CONTACTS = 20;
    static final int MOST_CLOSING_DAYS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{8,15}|\\d{3}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Settings settings;

    private SettingsRules(Settings settings) {
        this.settings = settings;
    }

    /** What is wrong; empty where the settings can stand. */
    static List<FieldProblem> check(Settings settings) {
        var rules = new SettingsRules(settings);
        rules.meetings();
        rules.participants();
        rules.contacts();
        rules.closingDays();
        rules.email();
        rules.dutyPhone();
        return rules.problems;
    }

    private void meetings() {
        if (settings.meetingIntervalDays() < 1 || settings.meetingIntervalDays() > 365) {
            wrong("meetingIntervalDays", "Skriv et antal dage fra 1 til 365.");
        }
        if (outside(settings.firstMeeting())) {
            wrong("firstMeeting", "Skriv en dag mellem 2000 og 2099.");
        }
    }

    private void participants() {
        Set<String> seen = new HashSet<>();
        for (var role : settings.standingParticipants()) {
            if (Role.byId(role).filter(Role.INVITABLE::contains).isEmpty() || !seen.add(role)) {
                wrong("standingParticipants", "Vælg deltagerne på listen, hver af dem én gang.");
                return;
            }
        }
        int most = mostThatCanTakePart();
        if (settings.quorum() < 0 || settings.quorum() > most) {
            wrong(
                    "quorum",
                    most == 0
                            ? "Skriv 0: sådan som I er organiseret, er der ingen faste deltagere at vente på."
                            : "Skriv et tal fra 0 til %d; flere kan ikke deltage.".formatted(most));
        }
    }

    private int mostThatCanTakePart() {
        return switch (settings.organisation()) {
            case COORDINATOR_ONLY -> 0;
            case AD_HOC -> Role.INVITABLE.size();
            case STANDING -> settings.standingParticipants().size();
        };
    }

    private void contacts() {
        if (settings.contacts().size() > MOST_CONTACTS) {
            wrong("contacts", "Skriv højst %d kontakter.".formatted(MOST_CONTACTS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < settings.contacts().size(); i++) {
            var contact = settings.contacts().get(i);
            var field = "contacts[%d].".formatted(i);
            text(field + "title", contact.title(), 60, "Skriv, hvad man ringer om, for eksempel \"Infohustovholder\".");
            PlainText.problem(contact.name(), 80).ifPresent(problem -> wrong(field + "name", problem));
            phone(field + "phone", contact.phone());
            if (!seen.add(contact.title().strip() + "|" + digits(contact.phone()))) {
                wrong(field + "title", "Kontakten står her to gange. Fjern den ene.");
            }
        }
    }

    private void dutyPhone() {
        if (!settings.dutyPhone().isEmpty()) {
            phone("dutyPhone", settings.dutyPhone());
        }
    }

    private void phone(String field, String phone) {
        if (!PHONE.matcher(digits(phone)).matches() || PlainText.holdsCpr(phone) && !phone.startsWith("+")) {
            wrong(field, "Skriv telefonnummeret med 8 cifre, for eksempel 89 40 20 00, eller med + og landekode.");
        }
    }

    private static String digits(String phone) {
        return phone.replace(" ", "");
    }

    private void closingDays() {
        if (settings.closingDays().size() > MOST_CLOSING_DAYS) {
            wrong("closingDays", "Skriv højst %d lukkedage.".formatted(MOST_CLOSING_DAYS));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < settings.closingDays().size(); i++) {
            var closed = settings.closingDays().get(i);
            var field = "closingDays[%d].".formatted(i);
            if (outside(closed.day())) {
                wrong(field + "day", "Skriv en dag mellem 2000 og 2099.");
            } else if (!seen.add(closed.day())) {
                wrong(field + "day", "Dagen står her to gange. Fjern den ene.");
            }
            text(field + "name", closed.name(), 60, "Skriv, hvorfor der er lukket, for eksempel \"Juleaften\".");
        }
    }

    private void email() {
        var sender = settings.emailSender();
        if (!sender.isEmpty()
                && (sender.length() > 254 || !EMAIL.matcher(sender).matches())) {
            wrong("emailSender", "Skriv en e-mailadresse som infohus@kommune.dk, eller lad feltet stå tomt.");
        } else if (PlainText.holdsCpr(sender)) {
            wrong("emailSender", "Her må ikke stå et CPR-nummer.");
        }
    }

    private void text(String field, String text, int longest, String missing) {
        if (text.isBlank()) {
            wrong(field, missing);
        } else {
            PlainText.problem(text, longest).ifPresent(problem -> wrong(field, problem));
        }
    }

    private static boolean outside(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }

    private void wrong(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }
}
