package dk.omhu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOOK_REFUSED | task | Forsøgte at åbne sagen og blev afvist (ved en opgave)",
                "LOOK_REFUSED | history | Forsøgte at åbne sagen og blev afvist (ved historikken)",
                "LOOK_REFUSED | duty | Forsøgte at åbne sagen og blev afvist (ved døgnvagten)",
                "LOOK_REFUSED | something-new | Forsøgte at åbne sagen og blev afvist",
                "REFUSED_BARRED | break-glass | Forsøgte at åbne sagen, som er lukket for brugeren (ved nødadgang)",
                "ROLE_CHANGED | GROUP_GIVEN,manager,tove,BY_DIRECTORY | Ændrede, hvad en bruger må"
                        + " (rolle givet; Leder; tove; efter kommunens brugerkatalog)",
                "ROLE_CHANGED | MUNICIPALITY_TAKEN,751,tove | Ændrede, hvad en bruger må (kommune taget; 751; tove)",
                "SAID_NOT_IMPARTIAL | FAMILY | Meldte sig inhabil i sagen",
                "GLASS_BROKEN | CONCERN,break-glass 7 | Tog nødadgang til en del af sagen (dele: bekymring; nødadgang nr. 7)",
                "FORM_SHOWN | CHILD,a,b | Fik en opgaves formular vist (dele: barn; 2 felter)"
            })
    void aRowInWords(Act act, String what, String words) {
        assertThat(LookWords.sentence(act, what)).isEqualTo(words);
    }

    /** A row of one case may name another: not to who is kept from that one. */
    @Test
    void theNumberOfACaseThatIsShutIsNotRead() {
        var row = new LogRows.Logged(
                1,
                Instant.EPOCH,
                "boern-751",
                null,
                "",
                Act.FORM_SHOWN,
                "read together with 751-2026-000002",
                "751-2026-000001",
                null,
                null,
                null,
                false);

        assertThat(row.shown(Set.of()).words()).contains("læst sammen med 751-2026-000002");
        assertThat(row.shown(Set.of(new CaseNumber("751-2026-000002"))).words())
                .contains("læst sammen med …")
                .doesNotContain("000002");
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_MUNICIPALITY, hører ikke til i sagens kommune",
        "NO_ROAD, har ikke adgang til sagen",
        "OFF_DUTY, har ikke vagt",
        "BARRED, sagen er lukket for brugeren"
    })
    void theReasonOfARefusal(String why, String words) {
        assertThat(LookWords.purpose(why)).isEqualTo(words);
    }

    /** Whatever our code gives as a reason is read in Danish by whoever reads the log. */
    @ParameterizedTest
    @ValueSource(strings = {"dk.omhu.access.Road", "dk.omhu.breakglass.GlassReason", "dk.omhu.duty.Purpose"})
    void everyReasonThatOurCodeGivesHasWords(String words) throws ClassNotFoundException {
        for (var reason : Class.forName(words).getEnumConstants()) {
            var name = ((Enum<?>) reason).name();

            assertThat(LookWords.purpose(name)).isNotEqualTo(name);
        }
    }
}
