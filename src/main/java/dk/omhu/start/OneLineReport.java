package dk.omhu.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why Omhu did not start. Boot's own framed report is off in logback-spring.xml: one line is read, ten are not. */
class OneLineReport implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(OneLineReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        if (analysis.getAction() == null) {
            LOG.error("{}", analysis.getDescription());
        } else {
            LOG.error("{} {}", analysis.getDescription(), analysis.getAction());
        }
    }
}
