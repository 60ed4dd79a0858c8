package dk.omhu.engine;

import dk.omhu.access.Role;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Nobody who has signed in can leave the house without an administrator. What the house does by itself is not asked. */
final class LastAdministrator {
    /** Two who remove each other take turns: any number will do, as long as it is the same on all nodes. */
    private static final long TURN = 0x0A11_0CA7_E000_0021L;

    private LastAdministrator() {}

    /**
     * Refuses where no administrator would be left.
     *
     * @param leaving whoever ceases to be one; null for all of them
     */
    static void requireAnother(@Nullable String leaving) {
        var context = Context.getCommandContext();
        if (context.getAuthenticatedUserId() == null) {
            return;
        }
        takeTurn(context);
        var another = context.runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(Role.ADMINISTRATOR.id())
                .list()
                .stream()
                .map(User::getId)
                .anyMatch(one -> leaving != null && !one.equals(leaving)));
        if (!another) {
            throw Refusals.wrongRoad(
                    "Der skal altid være en administrator. Gør en anden til administrator først. Intet er ændret.");
        }
    }

    private static void takeTurn(CommandContext context) {
        var connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (var turn = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            turn.setLong(1, TURN);
            turn.execute();
        } catch (SQLException broken) {
            throw new ProcessEngineException(broken);
        }
    }
}
