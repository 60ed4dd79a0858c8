package dk.omhu.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JournalEntryRepository extends Repository<JournalEntry, Long> {
    JournalEntry saveAndFlush(JournalEntry entry);

    List<JournalEntry> findByCaseNumberOrderBySequence(String caseNumber);

    Optional<JournalEntry> findByCaseNumberAndSequence(String caseNumber, int sequence);

    @Query("""
            select count(entry) from JournalEntry entry
            where entry.caseNumber = :caseNumber and entry.stepKey = :stepKey and entry.authority = :authority""")
    int timesDone(String caseNumber, String stepKey, String authority);
}
