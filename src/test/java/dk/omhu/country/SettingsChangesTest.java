package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.country.Settings.ClosingDay;
import dk.omhu.country.Settings.Contact;
import dk.omhu.country.SettingsChanges.Change;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsChangesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 8);
    private static final ClosingDay EVE = new ClosingDay(LocalDate.of(2026, 12, 24), "Juleaften");

    @Test
    void eachSettingThatChangedIsToldInDanish() {
        var before = new Settings(
                Organisation.AD_HOC,
                14,
                FIRST,
                List.of(),
                0,
                List.of(new Contact("Tovholder", "Tove Holm", "11 11 11 11"), new Contact("Vagt", "", "112")),
                List.of(EVE),
                "",
                "",
                Settings.ChildSystem.HERE);
        var after = new Settings(
                Organisation.STANDING,
                7,
                LocalDate.of(2026, 12, 3),
                List.of("police-coordinator", "psychiatry"),
                2,
                List.of(new Contact("Tovholder", "Ole Bach", "11 11 11 11")),
                List.of(
                        new ClosingDay(EVE.day(), "Juleaften (lukket)"),
                        new ClosingDay(LocalDate.of(2027, 6, 5), "Grundlovsdag")),
                "infohus@aarhus.dk",
                "",
                Settings.ChildSystem.HERE);

        assertThat(SettingsChanges.between(before, after))
                .containsExactly(
                        new Change("Organisering", "Møde efter behov", "Fast forum med faste møder"),
                        new Change("Dage mellem møderne", "14", "7"),
                        new Change("Første møde", "8. januar 2026", "3. december 2026"),
                        new Change("Faste deltagere", "–", "Infohustovholder, politi; Psykiatrien"),
                        new Change("Mindste antal deltagere", "0", "2"),
                        new Change("Kontakt", "Tovholder: Tove Holm, 11 11 11 11", "Tovholder: Ole Bach, 11 11 11 11"),
                        new Change("Kontakt", "Vagt: 112", "–"),
                        new Change("Lukkedag", "24. december 2026: Juleaften", "24. december 2026: Juleaften (lukket)"),
                        new Change("Lukkedag", "–", "5. juni 2027: Grundlovsdag"),
                        new Change("Afsender af e-mail", "–", "infohus@aarhus.dk"));
    }

    @Test
    void whatStayedIsNotTold() {
        assertThat(SettingsChanges.between(Settings.initial(), Settings.initial()))
                .isEmpty();
    }
}
