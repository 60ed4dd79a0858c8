package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every field of every form that speaks of writing to, calling or meeting somebody says which of its answers the contact
 * lock refuses (property {@code contact}), or stands here with the reason why none does.
 */
class ContactFieldsTest {
    private static final Pattern SPEAKS_OF_CONTACT = Pattern.compile(
            "(?iu)brev|samtale|opkald|ringe|møde|besøg|\\btalt|taler? med|telefon|digital post|sendt|parten hørt|besked"
                    + "|kontakt|sagt ja|indhentet|spurgt|siger|familien|tager ikke imod|\\bhøring");

    /** Form/field, and why no answer of it is contact with the person or the family. */
    private static final Map<String, String> NO_CONTACT = Map.ofEntries(
            Map.entry("*/reporter.*", "the reporter, not the person"),
            Map.entry("acute-call/policeCalled.*", "the police are called"),
            Map.entry("acute-report/policeCalled.*", "the police are called"),
            Map.entry("acute-police-answer/policeAnsweredHow", "the police answer"),
            Map.entry("acute-look-back/lookBackClocks", "looks back on what was late"),
            Map.entry("read-handover/handover(Outcome|Call)", "the duty officer is rung"),
            Map.entry("acute-lead/leadInformed", "colleagues are told"),
            Map.entry("acute-lead/leadNextMeeting", "colleagues meet"),
            Map.entry("advice/adviceQuestion", "what the caller asked"),
            Map.entry("case-correction/correctedField", "what is corrected"),
            Map.entry("*/meeting.*", "the authorities meet"),
            Map.entry("dimension-.*/.*(For|PersonAsked|PersonNotAsked)", "looks back on what was said before"),
            Map.entry("intake/residence", "where the person stays"),
            Map.entry("invite/.*BasisDeviationReason", "on which basis authorities are told"),
            Map.entry(
                    "recommendation/(quorumDecision|newMeetingAt|(recommendation|focusDimensions)DeviationReason)",
                    "the authorities meet"),
            Map.entry("own-duty/noContactUntil", "the lock itself"),
            Map.entry("read-new-information/newInformationAction", "colleagues are told"),
            Map.entry("*/visitation", "which road; the contact on it is asked at its own step"),
            Map.entry("case-note/noteWho", "that the mother rang is not our contact, and must be noted"),
            Map.entry("child-(assessment|receipt)/receipt(How|SentAt)", "the receipt goes to who notified"),
            Map.entry("child-assessment/noGrounds.*", "who notified is told, not the person"),
            Map.entry("*/receiptSent", "the receipt goes to who told of the concern"),
            Map.entry(
                    "child-conversation/conversation(With|Setting|Parents|WithoutParents)",
                    "asked only beside childConversation = HELD, which is refused"),
            Map.entry("child-conversation/childViewHow", "obtained from others than the child and the family"),
            Map.entry("measure-decision/custody[12]Contact", "how somebody can be reached"),
            Map.entry(
                    "*/(contact|screeningContact|clarificationContact|examinationContact)Agreed.*",
                    "the agreement with the police"),
            Map.entry("measure-decision/complaintText", "what the letter says; sending it is asked on its own"),
            Map.entry("hand-over-to-adult/adult(ConsentFor|StopReason)", "the person is asked with adultConsentAt"),
            Map.entry(
                    "react-to-withdrawal/newConsentFor",
                    "asked only beside withdrawalReaction = NEW_CONSENT, which is refused"),
            Map.entry("register-consent/consentScope", "what was said before; asking for it is another step"),
            Map.entry("*/informedAt", "asked only beside informPerson = GIVEN, which is refused"),
            Map.entry("*/informedHow", "asked only beside informPerson = GIVEN, which is refused"),
            Map.entry("child-elsewhere.*/elsewhereReceipt.*", "to whoever notified"),
            Map.entry("hand-over-paper/handOverSent.*", "to another municipality"),
            Map.entry("hand-over-receipt/handOverConfirmedHow", "with another municipality"),
            Map.entry("receive-hand-over/handOver.*", "whom the other municipality can ring"),
            Map.entry("read-together/togetherChanges", "what two texts show"),
            Map.entry("closing/letterReason", "why there is no letter"),
            Map.entry("break-glass-review/glassJudgement", "what a colleague did"),
            Map.entry("breach-assessment/breach(Data|RiskReason)", "what was seen, and how grave it is"),
            Map.entry("tell-link-recipient/linkTold.*", "who had got what was removed"),
            Map.entry("breach-people/breachTold(At|How)", "asked only beside breachTold = TOLD, which is refused"),
            Map.entry("visitation/visitationDeviationReason", "looks back, and may be the reporter"));

    @Test
    void everyFieldThatSpeaksOfContactIsMarkedOrHasAReason() throws IOException {
        var unmarked = new ArrayList<String>();
        fields().forEach((where, field) -> {
            if (!field.path("readonly").asBoolean()
                    && SPEAKS_OF_CONTACT.matcher(words(field)).find()
                    && contact(field).isEmpty()
                    && reason(where) == null) {
                unmarked.add(where + ": " + words(field));
            }
        });

        assertThat(unmarked).isEmpty();
    }

    @Test
    void whatIsMarkedIsAnAnswerOfTheField() {
        fields().forEach((where, field) -> contact(field)
                .forEach(answer -> assertThat(answer.equals("*")
                                || field.path("values")
                                        .findValuesAsText("value")
                                        .contains(answer))
                        .as("%s says that %s is contact", where, answer)
                        .isTrue()));
        assertThat(fields().values().stream().filter(field -> !contact(field).isEmpty()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void noReasonIsGivenForAFieldThatIsNotThereOrIsMarked() {
        for (var exception : NO_CONTACT.keySet()) {
            assertThat(fields().entrySet().stream().filter(field -> matches(exception, field.getKey())))
                    .as(exception)
                    .isNotEmpty()
                    .allMatch(field -> contact(field.getValue()).isEmpty());
        }
    }

    private static String reason(String where) {
        return NO_CONTACT.entrySet().stream()
                .filter(exception -> matches(exception.getKey(), where))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(String exception, String where) {
        return where.matches(exception.startsWith("*") ? "." + exception : exception);
    }

    private static List<String> contact(JsonNode field) {
        var listed = field.path("properties").path("contact").asText();
        return listed.isEmpty() ? List.of() : List.of(listed.split(","));
    }

    private static String words(JsonNode field) {
        var said = field.path("label").asText() + " " + field.path("dateLabel").asText();
        return said + " " + String.join(" ", field.path("values").findValuesAsText("label"));
    }

    private static Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (var file : House.list(House.FORMS, ".form")) {
            try {
                var form = new ObjectMapper().readTree(House.read(file));
                collect(form, form.path("id").asText(), fields);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return fields;
    }

    private static void collect(JsonNode holder, String form, Map<String, JsonNode> into) {
        for (var component : holder.path("components")) {
            if (component.has("key")) {
                into.put(form + "/" + component.path("key").asText(), component);
            }
            collect(component, form, into);
        }
    }
}
