package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, before anything is sent. */
@OmhuTest
class TellingTest {
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @Autowired
    Notices notices;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void aRoleIsThoseWhoHoldItInTheMunicipality() {
        tell(new Notice(Notice.Kind.REMINDER, aCase(), "Visitér", Set.of(), Set.of("manager"), "a"));

        assertThat(told("a")).containsExactly("dobbelt-751", "leder-751");
    }

    @Test
    void nobodyIsToldTheSameTwice() {
        var number = aCase();
        tell(new Notice(Notice.Kind.DUE, number, "Visitér", Set.of("leder-751"), Set.of("manager"), "b"));
        tell(new Notice(Notice.Kind.DUE, number, "Visitér", Set.of("leder-751", "tovholder-751"), Set.of(), "b"));

        assertThat(told("b")).containsExactly("dobbelt-751", "leder-751", "tovholder-751");
    }

    @Test
    void whatIsAboutNoCaseBelongsToTheHouse() {
        int before = running(aCase());
        var house = CaseNumber.ofHouse(AARHUS);
        tell(new Notice(Notice.Kind.DUTY, house, "Vagten er din", Set.of("doegnvagt-751"), Set.of(), "c"));
        tell(new Notice(Notice.Kind.DUTY, house, "Vagten er din", Set.of("doegnvagt-751"), Set.of(), "d"));

        assertThat(told("d")).containsExactly("doegnvagt-751");
        CaseFile file = transaction.execute(status -> files.get(house));
        assertThat(file.kind()).isEqualTo(CaseFile.Kind.HOUSE);
        assertThat(running(aCase())).as("it takes no case's number").isEqualTo(before + 1);
    }

    private static int running(CaseNumber number) {
        return Integer.parseInt(number.value().substring(9));
    }

    private CaseNumber aCase() {
        return transaction
                .execute(status -> files.open(AARHUS, CaseFile.Kind.CONCERN, Instant.now(), "tovholder-751"))
                .number();
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(status -> notices.tell(notice));
    }

    private List<String> told(String once) {
        return sql.sql("select user_id from notice where once = :once order by user_id")
                .param("once", once)
                .query(String.class)
                .list();
    }
}
