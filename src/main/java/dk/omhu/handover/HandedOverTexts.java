package dk.omhu.handover;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Quoted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed over stands on record word by word; an erased entry's words go from there too. The receiver's file is its own. */
@Component
class HandedOverTexts implements Quoted {
    private final JdbcClient sql;

    HandedOverTexts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void erased(CaseNumber number, int sequence) {
        sql.sql("""
                        update hand_over_item set text = '[Slettet]'
                        from hand_over where hand_over.id = hand_over_item.hand_over and case_number = :number
                          and choice like '%@' || :sequence""")
                .param("number", number.value())
                .param("sequence", String.valueOf(sequence))
                .update();
    }
}
