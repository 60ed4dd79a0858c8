package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String GOOD = """
            {"organisation": "STANDING", "meetingIntervalDays": 14, "firstMeeting": "2026-12-03",
             "standingParticipants": ["police-coordinator", "psychiatry", "job-centre"], "quorum": 2,
             "contacts": [{"title": "Infohustovholder", "name": "Tove Æblegård", "phone": "89 40 20 00"}],
             "closingDays": [{"day": "2026-12-24", "name": "Juleaften"}], "emailSender": "infohus@aarhus.dk"}""";

    @Test
    void whatAManagerWouldFillInStands() {
        var settings = SettingsReader.read(good(), Settings.initial());

        assertThat(settings.organisation()).isEqualTo(Organisation.STANDING);
        assertThat(settings.standingParticipants()).containsExactly("police-coordinator", "psychiatry", "job-centre");
        assertThat(settings.contacts())
                .containsExactly(new Settings.Contact("Infohustovholder", "Tove Æblegård", "89 40 20 00"));
        assertThat(SettingsRules.check(Settings.initial())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation          | \"BOARD\"                 | organisation           | organiseret",
                "organisation          | null                      | organisation           | organiseret",
                "meetingIntervalDays   | 0                         | meetingIntervalDays    | 1 til 365",
                "meetingIntervalDays   | 366                       | meetingIntervalDays    | 1 til 365",
                "meetingIntervalDays   | \"14\"                    | meetingIntervalDays    | helt tal",
                "meetingIntervalDays   | 1.5                       | meetingIntervalDays    | helt tal",
                "meetingIntervalDays   | 99999999999               | meetingIntervalDays    | helt tal",
                "firstMeeting          | \"3.12.2026\"             | firstMeeting           | 24.12.2026",
                "firstMeeting          | \"2026-02-30\"            | firstMeeting           | 24.12.2026",
                "firstMeeting          | \"1999-12-31\"            | firstMeeting           | mellem 2000 og 2099",
                "standingParticipants  | [\"manager\"]             | standingParticipants   | på listen",
                "standingParticipants  | [\"psychiatry\",\"psychiatry\"] | standingParticipants | én gang",
                "quorum                | -1                        | quorum                 | fra 0 til 3",
                "quorum                | 4                         | quorum                 | fra 0 til 3",
                "contacts              | [{\"title\":\"\",\"name\":\"\",\"phone\":\"89402000\"}]   | contacts[0].title | hvad man ringer om",
                "contacts              | [{\"title\":\"Vagt\",\"name\":\"\",\"phone\":\"8940200\"}] | contacts[0].phone | 8 cifre",
                "contacts              | [{\"title\":\"Vagt\",\"name\":\"\",\"phone\":\"ring bare\"}] | contacts[0].phone | 8 cifre",
                "contacts              | [{\"title\":\"Vagt\",\"name\":\"\",\"phone\":\"010190 1234\"}] | contacts[0].phone | 8 cifre",
                "contacts              | [{\"title\":\"Vagt\",\"name\":\"Bo 010190-1234\",\"phone\":\"112\"}] | contacts[0].name | CPR",
                "contacts              | [{\"title\":\"Vagt 0101901234\",\"name\":\"\",\"phone\":\"112\"}] | contacts[0].title | CPR",
                "contacts              | [{\"title\":\"A\\nB\",\"name\":\"\",\"phone\":\"112\"}] | contacts[0].title | én linje",
                "contacts              | [{\"title\":\"Vagt\",\"phone\":\"112\"}] | contacts[0].name | Skriv en tekst",
                "contacts              | [{\"title\":\"A\",\"name\":\"\",\"phone\":\"112\"},{\"title\":\"A\",\"name\":\"B\",\"phone\":\"1 12\"}] | contacts[1].title | to gange",
                "closingDays           | [{\"day\":\"2026-12-24\",\"name\":\"\"}] | closingDays[0].name | hvorfor",
                "closingDays           | [{\"day\":\"\",\"name\":\"Juleaften\"}] | closingDays[0].day | 24.12.2026",
                "closingDays           | [{\"day\":\"2026-12-24\",\"name\":\"A\"},{\"day\":\"2026-12-24\",\"name\":\"B\"}] | closingDays[1].day | to gange",
                "closingDays           | [{\"day\":\"2026-12-24\",\"name\":\"for 01 01 90 12 34\"}] | closingDays[0].name | CPR",
                "emailSender           | \"infohus\"               | emailSender            | e-mailadresse",
                "emailSender           | \"a@b@c.dk\"              | emailSender            | e-mailadresse",
                "emailSender           | \"Infohus <a@b.dk>\"      | emailSender            | e-mailadresse",
                "emailSender           | \"0101901234@b.dk\"       | emailSender            | CPR",
                "somethingElse         | 1                         | settings               | findes ikke"
            })
    void whatCannotStandIsRefusedAtItsFieldWithWhatToDo(String key, String value, String field, String says)
            throws JsonProcessingException {
        var json = good();
        json.set(key, JSON.readTree(value));

        var problems = refused(json).problems();

        assertThat(problems).extracting(FieldProblem::field).containsExactly(field);
        assertThat(problems.get(0).message()).contains(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation",
                "meetingIntervalDays",
                "firstMeeting",
                "standingParticipants",
                "contacts",
                "closingDays",
                "emailSender"
            })
    void aFieldThatIsLeftOutIsAskedFor(String key) {
        var json = good();
        json.remove(key);

        assertThat(refused(json).problems()).extracting(FieldProblem::field).contains(key);
    }

    @Test
    void nobodyIsWaitedForWhereTheCoordinatorWorksAlone() {
        var json = good().put("organisation", "COORDINATOR_ONLY");

        assertThat(refused(json).problems()).extracting(FieldProblem::field).containsExactly("quorum");
        json.put("quorum", 0);
        assertThat(SettingsReader.read(json, Settings.initial()).quorum()).isZero();
    }

    @Test
    void aMeetingThatIsCalledForACaseCanWantAnyOfThoseWhoCanBeInvited() {
        var json = good().put("organisation", "AD_HOC").put("quorum", 8);

        assertThat(SettingsReader.read(json, Settings.initial()).quorum()).isEqualTo(8);
        json.put("quorum", 9);
        assertThat(refused(json).problems()).extracting(FieldProblem::field).containsExactly("quorum");
    }

    @Test
    void listsAndTextsHaveAnEnd() throws JsonProcessingException {
        var json = good();
        json.set(
                "contacts",
                JSON.readTree(IntStream.rangeClosed(0, SettingsRules.MOST_CONTACTS)
                        .mapToObj("{\"title\":\"Vagt %d\",\"name\":\"\",\"phone\":\"112\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]"))));
        json.withArray("/closingDays").addObject().put("day", "2026-12-31").put("name", "x".repeat(61));

        assertThat(refused(json).problems())
                .extracting(FieldProblem::field)
                .containsExactly("contacts", "closingDays[1].name");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var json = good().put("meetingIntervalDays", 0).put("quorum", 9).put("emailSender", "x");

        assertThat(refused(json).problems())
                .extracting(FieldProblem::field)
                .containsExactly("meetingIntervalDays", "quorum", "emailSender");
    }

    /** Whoever the invitation can be sent to can take part in every meeting, and nobody else. */
    @Test
    void participantsAreThoseWhomTheInvitationOffers() throws IOException {
        var offered = JSON.readTree(Path.of("forms/invite.form").toFile()).findParents("key").stream()
                .filter(one -> one.path("key").asText().equals("invitedAuthorities"))
                .flatMap(one -> one.path("values").findValuesAsText("value").stream())
                .toList();

        assertThat(Role.INVITABLE).extracting(Role::id).containsExactlyInAnyOrderElementsOf(offered);
    }

    private static SettingsRefused refused(JsonNode json) {
        var refused = catchThrowableOfType(SettingsRefused.class, () -> SettingsReader.read(json, Settings.initial()));
        assertThat(refused).as("refusal of %s", json).isNotNull();
        return refused;
    }

    private static ObjectNode good() {
        try {
            return (ObjectNode) JSON.readTree(GOOD);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
