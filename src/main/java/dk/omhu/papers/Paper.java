package dk.omhu.papers;

import dk.omhu.casefile.Document;
import java.util.Set;

/** The papers of the house: which template each is written from, and the names that the template may use. */
enum Paper {
    INVITATION(
            Document.Kind.INVITATION,
            "invitation.html",
            Set.of(
                    "municipality",
                    "caseNumber",
                    "recipient",
                    "date",
                    "answerBy",
                    "meetingAt",
                    "shared",
                    "sharedAt",
                    "text",
                    "purpose",
                    "basis",
                    "necessity",
                    "notForInvestigation",
                    "contacts",
                    "title",
                    "name",
                    "phone")),
    RECOMMENDATION(
            Document.Kind.RECOMMENDATION,
            "recommendation.html",
            Set.of(
                    "municipality",
                    "caseNumber",
                    "date",
                    "recommendation",
                    "recommendationText",
                    "principle",
                    "notForInvestigation",
                    "mainProblems",
                    "strengths",
                    "hasFocus",
                    "focus",
                    "halves",
                    "half",
                    "dimensions",
                    "dimension",
                    "concern",
                    "resources",
                    "why",
                    "hasParticipants",
                    "participants")),
    RECEIPT(Document.Kind.RECEIPT, "receipt.html", Set.of("municipality", "caseNumber", "date", "receivedAt", "text")),
    DECISION(
            Document.Kind.DECISION,
            "decision.html",
            Set.of(
                    "municipality",
                    "caseNumber",
                    "date",
                    "decision",
                    "granted",
                    "kinds",
                    "purpose",
                    "duration",
                    "lawSection",
                    "reasons",
                    "hearing",
                    "complaintText")),
    /** Given and not kept: it says what is on record anyway. */
    LOG_EXCERPT(
            Document.Kind.LOG_EXCERPT,
            "log-excerpt.html",
            Set.of(
                    "municipality",
                    "caseNumber",
                    "date",
                    "hasLooks",
                    "looks",
                    "at",
                    "role",
                    "employee",
                    "done",
                    "purpose",
                    "leftOut"));

    private final Document.Kind kind;
    private final String template;
    private final Set<String> names;

    Paper(Document.Kind kind, String template, Set<String> names) {
        this.kind = kind;
        this.template = template;
        this.names = names;
    }

    Document.Kind kind() {
        return kind;
    }

    /** The file name of the template, bundled in {@code papers/} and deployed under the same name. */
    String template() {
        return template;
    }

    Set<String> names() {
        return names;
    }
}
