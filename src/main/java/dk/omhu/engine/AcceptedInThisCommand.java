package dk.omhu.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * What our own doors have let through in the present command. Lives and dies with the engine's command context, so nothing
 * accepted once can be used twice.
 */
final class AcceptedInThisCommand implements Session {
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private int openDoors;

    static AcceptedInThisCommand get() {
        return Context.getCommandContext().getSession(AcceptedInThisCommand.class);
    }

    void task(String taskId) {
        tasks.add(taskId);
    }

    boolean takesTask(String taskId) {
        return tasks.remove(taskId);
    }

    void start(String processInstanceId) {
        starts.add(processInstanceId);
    }

    boolean takesStart(String processInstanceId) {
        return starts.remove(processInstanceId) || openDoors > 0;
    }

    void openDoor() {
        openDoors++;
    }

    void closeDoor() {
        openDoors--;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Gives each command its own. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return AcceptedInThisCommand.class;
        }

        @Override
        public Session openSession() {
            return new AcceptedInThisCommand();
        }
    }
}
