package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that shows {{contacts}} tells whom to ring in the case's own municipality. */
@OmhuTest
class ContactsSupplyTest {
    private static final MunicipalityCode RANDERS = new MunicipalityCode("730");

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    ContactsSupply supply;

    @Autowired
    JdbcClient sql;

    int begun;

    @BeforeEach
    void remember() {
        begun = settings.newest(RANDERS).version();
    }

    @AfterEach
    void asItWas() {
        sql.sql("delete from municipality_settings where municipality = '730' and version > ?")
                .param(begun)
                .update();
    }

    @Test
    void formsAskForItByTheNameContacts() {
        assertThat(supply.supplies()).containsOnlyKeys("contacts");
    }

    @Test
    void aLineForEachContactAsTheManagerWroteIt() {
        var now = Settings.initial();
        settings.change(
                RANDERS,
                begun,
                new Settings(
                        now.organisation(),
                        now.meetingIntervalDays(),
                        now.firstMeeting(),
                        now.standingParticipants(),
                        now.quorum(),
                        List.of(
                                new Settings.Contact("Tovholder", "Åse *Stjerne*", "+45 11 11 11 11"),
                                new Settings.Contact("Døgnvagt", "", "11 11 11 12")),
                        now.closingDays(),
                        now.emailSender(),
                        "",
                        Settings.ChildSystem.HERE),
                "leder-730");

        assertThat(supply.of(RANDERS))
                .isEqualTo("- Tovholder: Åse \\*Stjerne\\*, +45 11 11 11 11\n- Døgnvagt: 11 11 11 12");
        assertThat(supply.of(new MunicipalityCode("101"))).isNull();
    }
}
