package dk.omhu.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for planted words in every column of every table of the engine. */
public final class EngineTables {
    private final JdbcClient sql;

    public EngineTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** The columns in which the word stands, as {@code table.column}; case does not matter. */
    public List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        var columns = sql.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and table_name like 'act\\_%'""").query().listOfRows();
        for (var column : columns) {
            var name = column.get("column_name");
            var text = "bytea".equals(column.get("data_type")) ? "encode(" + name + ", 'escape')" : name + "::text";
            var here = sql.sql("select count(*) from %s where %s ilike :word".formatted(column.get("table_name"), text))
                    .param("word", "%" + word + "%")
                    .query(Long.class)
                    .single();
            if (here > 0) {
                found.add(column.get("table_name") + "." + name);
            }
        }
        return found;
    }
}
