package dk.omhu.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** The job behind an alarm of {@link TaskAlarms}. */
final class AlarmJob implements JobHandler<AlarmJob.Setting> {
    static final String TYPE = "omhu-clock";

    private final Supplier<TaskClocks> clocks;

    AlarmJob(Supplier<TaskClocks> clocks) {
        this.clocks = clocks;
    }

    /** Which clock, and what for. */
    record Setting(long clock, TaskClocks.Alarm alarm) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return alarm + ":" + clock;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Setting newConfiguration(String text) {
        var parts = text.split(":");
        return new Setting(Long.parseLong(parts[1]), TaskClocks.Alarm.valueOf(parts[0]));
    }

    @Override
    public void execute(Setting setting, ExecutionEntity execution, CommandContext context, String tenantId) {
        clocks.get().rang(setting.clock, setting.alarm);
    }

    @Override
    public void onDelete(Setting setting, JobEntity job) {}
}
