package dk.omhu.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure cut down to its class, a number to find it by in the log, and where it happened: a message may quote a person. */
final class PrivateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFailure.class);

    private PrivateFailure(Throwable failure) {
        super("%s (fejl %s)".formatted(failure.getClass().getName(), number(failure)), null, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Throwable of(Throwable failure) {
        return failure instanceof OptimisticLockingException || failure instanceof PrivateFailure
                ? failure
                : new PrivateFailure(failure);
    }

    static String number(Throwable failure) {
        return Integer.toHexString(System.identityHashCode(failure));
    }

    /** Keeps a failed job's message and stack trace private at run time and in incidents. */
    static final class OfJobs implements FailedJobCommandFactory {
        @Override
        public Command<Object> getCommand(String jobId, Throwable failure) {
            if (!(failure instanceof OptimisticLockingException)) {
                LOG.warn(
                        "Job {} failed: {} (fejl {})", jobId, failure.getClass().getName(), number(failure), failure);
            }
            return new DefaultJobRetryCmd(jobId, of(failure));
        }
    }

    /** Keeps them private in history. */
    static final class InHistory extends CacheAwareHistoryEventProducer {
        @Override
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
            return super.createHistoricJobLogFailedEvt(job, of(failure));
        }
    }
}
