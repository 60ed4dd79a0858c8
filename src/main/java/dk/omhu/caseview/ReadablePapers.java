package dk.omhu.caseview;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which papers of a case a reader may open. The municipality's roles by the part that papers belong to: the receipt to that of
 * who notified, all else to the infohus's. An authority what
 * was written to it, while the case is open and nothing that the paper quotes was called back.
 */
@Component
class ReadablePapers {
    private final CaseFiles files;
    private final Documents documents;

    ReadablePapers(CaseFiles files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    List<CaseView.Paper> list(Reader reader) {
        return documents.of(reader.number()).stream()
                .filter(document -> mayOpen(reader, document))
                .map(document ->
                        new CaseView.Paper(document.id(), document.title(), document.madeAt(), document.size()))
                .toList();
    }

    Optional<Document> find(Reader reader, long id) {
        return documents.find(reader.number(), id).filter(document -> mayOpen(reader, document));
    }

    byte[] content(Document document) {
        return documents.content(document);
    }

    private boolean mayOpen(Reader reader, Document document) {
        return reader.opens(document.kind().part())
                || reader.wasSent(document)
                        && files.get(reader.number()).state() == CaseFile.State.OPEN
                        && documents.stillShared(document);
    }
}
