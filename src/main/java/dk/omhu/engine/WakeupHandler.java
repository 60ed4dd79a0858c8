package dk.omhu.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Lets the feature that asked for it do its work when the engine's executor comes to the job. */
final class WakeupHandler implements JobHandler<WakeupHandler.Call> {
    static final String TYPE = "omhu-wakeup";

    private final Supplier<Stream<Wakeup>> wakeups;

    WakeupHandler(Supplier<Stream<Wakeup>> wakeups) {
        this.wakeups = wakeups;
    }

    /** Which feature, and about what. */
    record Call(String kind, String about) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return kind + ":" + about;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Call newConfiguration(String stored) {
        int colon = stored.indexOf(':');
        return new Call(stored.substring(0, colon), stored.substring(colon + 1));
    }

    @Override
    public void execute(Call call, ExecutionEntity none, CommandContext context, String tenant) {
        wakeups.get()
                .filter(wakeup -> wakeup.kind().equals(call.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is woken by " + call.kind()))
                .now(call.about());
    }

    @Override
    public void onDelete(Call call, JobEntity job) {}
}
