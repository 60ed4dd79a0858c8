package dk.omhu.handover;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case on its way to another municipality.
 *
 * @param sentAt null while it is still being chosen what follows
 * @param receivingCase the case that was opened there; null on paper
 * @param receiptAt when somebody there said that it had come
 */
record HandOver(
        long id,
        CaseNumber number,
        MunicipalityCode to,
        String begunBy,
        @Nullable Instant sentAt,
        @Nullable CaseNumber receivingCase,
        @Nullable Instant receiptAt,
        List<Item> items) {

    /**
     * Something that follows.
     *
     * @param choice the name under which the form offered it
     * @param part where it stands in either file: who may read it there
     */
    record Item(String choice, Part part, String label, String text) {}
}
