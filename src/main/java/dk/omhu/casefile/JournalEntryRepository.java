package dk.omhu.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JournalEntryRepository extends Repository<JournalEntry, Long> {
    JournalEntry saveAndFlush(JournalEntry entry);

    List<JournalEntry> findByCaseNumberOrderBySequence(String caseNumber);

    @Query("select coalesce(max(entry.sequence), 0) from JournalEntry entry where entry.caseNumber = :caseNumber")
    int lastSequence(String caseNumber);

    @Query("""
            select count(entry) from JournalEntry entry
            where entry.caseNumber = :caseNumber and entry.stepKey = :stepKey and entry.authority = :authority""")
    int timesDone(String caseNumber, String stepKey, String authority);
}
