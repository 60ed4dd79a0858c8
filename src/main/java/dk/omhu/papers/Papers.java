package dk.omhu.papers;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.casefile.Documents.NewDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the papers of a case and keeps them, in the caller's transaction: no paper without its journal entry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {
    private static final String PDF = "application/pdf";

    private final InvitationText invitations;
    private final RecommendationText recommendations;
    private final ReceiptText receipts;
    private final DecisionText decisions;
    private final Writing writing;
    private final Documents documents;
    private final Callers callers;

    Papers(
            InvitationText invitations,
            RecommendationText recommendations,
            ReceiptText receipts,
            DecisionText decisions,
            Writing writing,
            Documents documents,
            Callers callers) {
        this.invitations = invitations;
        this.recommendations = recommendations;
        this.receipts = receipts;
        this.decisions = decisions;
        this.writing = writing;
        this.documents = documents;
        this.callers = callers;
    }

    /** The invitation to one authority, with all that has been shared with it so far and nothing else of the case. */
    public Document writeInvitation(CaseNumber number, Role recipient, Instant answerBy) {
        return keep(
                number,
                invitations.to(recipient, number, answerBy),
                recipient.id(),
                "Invitation til " + recipient.title(),
                "writeInvitation",
                "Invitationen er skrevet");
    }

    /** The recommendation as it was just given; it stays in the municipality. */
    public Document writeRecommendation(CaseNumber number) {
        return keep(
                number,
                recommendations.of(number),
                null,
                "Anbefaling fra infohuset",
                "writeRecommendation",
                "Anbefalingen er skrevet ud");
    }

    /** The receipt to who notified of a child, as the child desk worded it; it names nobody. */
    public Document writeReceipt(CaseNumber number) {
        return keep(
                number,
                receipts.of(number),
                null,
                "Kvittering for underretning",
                "writeReceipt",
                "Kvitteringen er skrevet");
    }

    /** The decision on a measure as it was just made; nothing where the person declined. */
    public void writeDecision(CaseNumber number) {
        decisions
                .of(number)
                .ifPresent(
                        letter -> keep(number, letter, null, "Afgørelse", "writeDecision", "Afgørelsen er skrevet ud"));
    }

    private Document keep(
            CaseNumber number,
            Letter letter,
            @Nullable String recipient,
            String title,
            String stepKey,
            String stepName) {
        var written = writing.write(letter);
        return documents.keep(
                number,
                new NewDocument(
                        letter.paper().kind(),
                        recipient,
                        letter.quoted(),
                        title,
                        PDF,
                        written.pdf(),
                        stepKey,
                        stepName,
                        written.remark(),
                        callers.current().map(Caller::userId).orElse(null)));
    }
}
