package dk.omhu;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Every test class begins with no running case, an empty case file and the present time, whatever ran before it. */
class EmptyDesk extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        ClockUtil.reset();
        var engine = context.getApplicationContext().getBean(ProcessEngine.class);
        engine.getIdentityService().clearAuthentication();
        var instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list();
        if (!instances.isEmpty()) {
            List<String> ids = instances.stream().map(ProcessInstance::getId).toList();
            engine.getRuntimeService().deleteProcessInstances(ids, null, true, true);
        }
        context.getApplicationContext()
                .getBean(JdbcClient.class)
                .sql(
                        "truncate case_file, case_number_counter, access_log, access_log_head, chain_anchor, chain_check, log_names_decision, received_concern, absence restart identity cascade")
                .update();
    }
}
