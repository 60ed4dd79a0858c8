package dk.omhu.drafts;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Quoted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft may repeat what stood in the form: where an entry of the case is erased, its drafts go too. */
@Component
class DraftsOfErased implements Quoted {
    private final JdbcClient sql;

    DraftsOfErased(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void erased(CaseNumber number, int sequence) {
        sql.sql("delete from form_draft where case_number = :number")
                .param("number", number.value())
                .update();
    }
}
