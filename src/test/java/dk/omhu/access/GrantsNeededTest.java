package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A grant that could be taken away without an answer changing is only a risk. Each permission of each row of the table is taken
 * away, alone and for a moment, and the cell that is there for it must then refuse what it allowed before.
 */
@OmhuTest
class GrantsNeededTest {
    @Autowired
    Probe probe;

    @Autowired
    GrantCells cells;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void over() {
        identity.clearAuthentication();
        probe.endAll();
    }

    @Test
    void noGrantCouldBeTakenAway() {
        var asked = cells.about(probe.start("751"));
        List<String> wrong = new ArrayList<>();
        for (var right : Rights.TABLE) {
            for (var permission : right.permissions()) {
                var kind = GrantCells.kind(right.resource(), permission);
                var cell = asked.get(kind);
                var name = right.group() + ": " + kind + " " + right.id();
                if (cell == null) {
                    wrong.add(name + ": no cell asks for it");
                } else if (!cell.row().lets(Set.of(right.group()))) {
                    wrong.add(name + ": the door does not let the group to "
                            + cell.row().written());
                } else if (!lets(right, cell, null)) {
                    wrong.add(name + " does not suffice");
                } else if (lets(right, cell, permission)) {
                    wrong.add(name + " is not needed");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Whether the engine does it for somebody with no other rights than the group's; nothing of it is kept. */
    private boolean lets(Right right, GrantCells.Cell cell, @Nullable Permission without) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            if (without != null) {
                takeAway(right, without);
            }
            identity.setAuthentication("nogen-751", List.of(right.group()), List.of("751"));
            try {
                return cell.lets().test(right);
            } catch (AuthorizationException refused) {
                return false;
            } finally {
                identity.clearAuthentication();
            }
        }));
    }

    private void takeAway(Right right, Permission permission) {
        var taken = sql.sql("update act_ru_authorization set perms_ = perms_ & ~cast(:bit as integer)"
                        + " where type_ = 1 and group_id_ = :group and resource_type_ = :type and resource_id_ = :id")
                .param("bit", permission.getValue())
                .param("group", right.group())
                .param("type", right.resource().resourceType())
                .param("id", right.id())
                .update();
        assertThat(taken).as("%s", right).isEqualTo(1);
    }
}
