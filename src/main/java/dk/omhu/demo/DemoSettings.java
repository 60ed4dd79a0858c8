package dk.omhu.demo;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import dk.omhu.country.Settings.ClosingDay;
import dk.omhu.country.Settings.Contact;
import dk.omhu.country.SettingsOvertaken;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the manager of the first demo municipality has filled in: whom to ring, and when there is closed. How the three are
 * organised is left as it is at first, so that the demo can show the change.
 */
@Component
@Profile("demo")
class DemoSettings implements SmartLifecycle {
    /** After the people (30), before the demo cases (40). */
    private static final int PHASE = 35;

    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    private final MunicipalitySettings settings;
    private volatile boolean running;

    DemoSettings(MunicipalitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        try {
            if (settings.newest(AARHUS).version() == 0) {
                settings.change(AARHUS, 0, filledIn(), "leder-751");
            }
        } catch (SettingsOvertaken byAnotherNode) {
            // Two nodes started together, and the other one was first with the same.
        }
        running = true;
    }

    /** Everybody is made up; the numbers lie in a range that no one has. */
    private static Settings filledIn() {
        var initial = Settings.initial();
        return new Settings(
                initial.organisation(),
                initial.meetingIntervalDays(),
                initial.firstMeeting(),
                initial.standingParticipants(),
                initial.quorum(),
                List.of(
                        new Contact("Infohustovholder, kommune", "Tove Holm", "00 00 07 51"),
                        new Contact("Infohustovholder, politi", "", "114"),
                        new Contact("Kommunens døgnvagt", "", "00 00 07 52")),
                List.of(
                        new ClosingDay(LocalDate.of(2026, 12, 24), "Juleaften"),
                        new ClosingDay(LocalDate.of(2026, 12, 31), "Nytårsaften"),
                        new ClosingDay(LocalDate.of(2027, 6, 5), "Grundlovsdag")),
                initial.emailSender(),
                "00 00 07 52");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
