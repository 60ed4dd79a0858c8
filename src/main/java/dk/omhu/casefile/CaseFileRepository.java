package dk.omhu.casefile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFileRepository extends Repository<CaseFile, String> {
    Optional<CaseFile> findById(String number);

    CaseFile saveAndFlush(CaseFile file);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select file from CaseFile file where file.number = :number")
    Optional<CaseFile> lock(String number);

    java.util.List<CaseFile> findByJoinedTo(String number);
}
