package dk.omhu.drafts;

import dk.omhu.absence.LeftThings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft is its writer's alone and moves to nobody: whoever leaves sends it first, or it is lost. */
@Component
class LeftDrafts implements LeftThings {
    private final JdbcClient sql;

    LeftDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Thing> of(String userId, Set<String> municipalities) {
        return List.of();
    }

    @Override
    public void give(Thing thing, String from, @Nullable String to, String manager) {
        throw new IllegalStateException("A draft moves to nobody");
    }

    @Override
    public List<String> lost(String userId) {
        int drafts = sql.sql("select count(*) from form_draft where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single();
        return drafts == 0
                ? List.of()
                : List.of("%s kan ikke flyttes: kollegaen skal sende eller slette dem selv først."
                        .formatted(drafts == 1 ? "1 kladde" : drafts + " kladder"));
    }
}
