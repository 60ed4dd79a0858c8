package dk.omhu.childtrack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is a party to a decision about a child (domain § 6): the birthdays on which it changes. */
class PartyRightsTest {

    @ParameterizedTest
    @CsvSource({
        "0,UNDER_10",
        "9,UNDER_10",
        "10,FROM_10",
        "14,FROM_10",
        "15,FROM_15",
        "17,FROM_15",
        "18,ADULT",
        "40,ADULT"
    })
    void theRightsChangeOnTheBirthday(int years, PartyRights rights) {
        assertThat(PartyRights.at(years)).isEqualTo(rights);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_10,UNDER_10",
        "AGE_10_14,FROM_10",
        "AGE_15_17,FROM_15",
        "ADULT,ADULT",
        "UNKNOWN,UNKNOWN",
        ",UNKNOWN"
    })
    void anEstimateIsReadAsTheBandThatItIs(String ageBand, PartyRights rights) {
        assertThat(PartyRights.estimated(ageBand)).isEqualTo(rights);
    }

    @Test
    void onlyFromTenIsTheDecisionGivenToTheChildTooAndOnlyFromFifteenByItsOwnPost() {
        assertThat(PartyRights.UNDER_10.childToo()).isFalse();
        assertThat(PartyRights.FROM_10.childToo()).isTrue();
        assertThat(PartyRights.UNKNOWN.childToo()).as("in doubt the child too").isTrue();
        assertThat(PartyRights.FROM_10.text()).doesNotContain("Digital Post");
        assertThat(PartyRights.FROM_15.text()).contains("Digital Post");
        assertThat(PartyRights.UNKNOWN.text()).contains("ukendt");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLawSaysIsForTheMunicipalityToConfirm(PartyRights rights) {
        assertThat(rights.text()).endsWith("*Det bekræftes af kommunen.*");
    }
}
