package dk.omhu.engine;

import dk.omhu.access.Role;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Nobody takes away the last administrator, himself included: with an empty {@code camunda-admin} the web apps of stock let the first
 * who comes make himself one. What the house does by itself, following a directory, is not asked.
 */
final class KeepsAnAdministrator extends CommandInterceptor {
    private static final Set<String> TAKES = Set.of("DeleteUserCmd", "DeleteMembershipCmd", "DeleteGroupCmd");

    /** Two who remove each other take turns: any number will do, as long as it is the same on all nodes. */
    private static final long TURN = 0x0A11_0CA7_E000_0021L;

    @Override
    public <T> T execute(Command<T> command) {
        var context = Context.getCommandContext();
        if (!TAKES.contains(command.getClass().getSimpleName())
                || context == null
                || context.getAuthenticatedUserId() == null) {
            return next.execute(command);
        }
        takeTurn(context);
        var before = administrators(context);
        var done = next.execute(command);
        // The engine writes at the end of its command only; what is left is asked of the database now.
        context.getDbEntityManager().flush();
        if (before > 0 && administrators(context) == 0) {
            throw Refusals.wrongRoad(
                    "Der skal altid være en administrator. Gør en anden til administrator først. Intet er ændret.");
        }
        return done;
    }

    private static long administrators(CommandContext context) {
        return context.runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(Role.ADMINISTRATOR.id())
                .count());
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
