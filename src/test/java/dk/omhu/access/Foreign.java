package dk.omhu.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The questions that name something: {@code GET /task/{task}}. Asked with what is there in another municipality and with what is
 * nowhere, they must be answered alike.
 */
final class Foreign {
    private Foreign() {}

    /** A question: method, path, and a body or nothing. */
    record Question(String method, String path, String body) {
        static Question of(String line) {
            var words = line.strip().split("\\s+", 3);
            return new Question(words[0], words[1], words.length > 2 ? words[2] : "");
        }

        Question with(Map<String, String> things) {
            return new Question(method, filled(path, things), filled(body, things));
        }

        private static String filled(String text, Map<String, String> things) {
            var filled = text;
            for (var thing : things.entrySet()) {
                filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
            }
            return filled;
        }
    }

    private static List<Question> of(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Question::of)
                .toList();
    }

    /** Of the engine's interface. */
    static final List<Question> ENGINE = of("""
            GET /task/{task}
            GET /task/{task}/form
            GET /task/{task}/deployed-form
            GET /task/{task}/rendered-form
            GET /task/{task}/form-variables
            GET /task/{task}/variables
            GET /task/{task}/variables/policeOutcome
            GET /task/{task}/localVariables
            GET /task/{task}/identity-links
            GET /task/{task}/comment
            GET /task/{task}/attachment
            POST /task/{task}/claim {"userId": "{me}"}
            POST /task/{task}/unclaim {}
            POST /task/{task}/assignee {"userId": "{me}"}
            POST /task/{task}/delegate {"userId": "{me}"}
            POST /task/{task}/complete {}
            POST /task/{task}/resolve {}
            POST /task/{task}/submit-form {"variables": {}}
            POST /task/{task}/bpmnError {"errorCode": "x"}
            POST /task/{task}/bpmnEscalation {"escalationCode": "x"}
            POST /task/{task}/comment/create {"message": "x"}
            POST /task/{task}/identity-links {"groupId": "probation", "type": "candidate"}
            PUT /task/{task} {"name": "x"}
            PUT /task/{task}/variables/acute {"value": true, "type": "Boolean"}
            DELETE /task/{task}
            GET /task?taskId={task}
            GET /task?processInstanceBusinessKey={number}
            GET /task?tenantIdIn=751&taskId={task}
            GET /task/count?processInstanceId={instance}
            POST /task {"orQueries": [{"processInstanceBusinessKey": "{number}"}]}
            GET /process-instance/{instance}
            GET /process-instance/{instance}/variables
            GET /process-instance/{instance}/variables/policeOutcome
            GET /process-instance/{instance}/activity-instances
            GET /process-instance/{instance}/comment
            PUT /process-instance/{instance}/suspended {"suspended": true}
            PUT /process-instance/{instance}/variables/acute {"value": true, "type": "Boolean"}
            POST /process-instance/{instance}/modification {"instructions": [{"type": "startBeforeActivity", "activityId": "probe"}]}
            DELETE /process-instance/{instance}
            GET /process-instance?businessKey={number}
            GET /process-instance/count?processInstanceIds={instance}
            POST /process-instance/delete {"processInstanceIds": ["{instance}"]}
            POST /process-instance/suspended {"processInstanceIds": ["{instance}"], "suspended": true}
            POST /process-instance/job-retries {"processInstances": ["{instance}"], "retries": 1}
            GET /execution/{instance}
            GET /execution/{instance}/localVariables
            GET /execution/{instance}/messageSubscriptions/NewInformationReceived
            POST /execution/{instance}/signal {}
            POST /execution/{instance}/messageSubscriptions/NewInformationReceived/trigger {}
            GET /execution/count?businessKey={number}
            GET /variable-instance/{variable}
            GET /variable-instance/{variable}/data
            GET /variable-instance?processInstanceIdIn={instance}
            GET /job/{job}
            GET /job/{job}/stacktrace
            PUT /job/{job}/retries {"retries": 2}
            PUT /job/{job}/duedate {"duedate": null}
            POST /job/{job}/execute {}
            POST /job/retries {"jobIds": ["{job}"], "retries": 1}
            GET /job/count?processInstanceId={instance}
            GET /incident/{incident}
            GET /incident?incidentId={incident}
            PUT /incident/{incident}/annotation {"annotation": "x"}
            DELETE /incident/{incident}
            GET /process-definition?incidentId={incident}
            GET /process-definition/count?incidentMessageLike=%25{number}%25
            GET /event-subscription?processInstanceId={instance}
            GET /history/process-instance/{instance}
            GET /history/process-instance/count?processInstanceBusinessKey={number}
            DELETE /history/process-instance/{instance}
            GET /history/task?taskId={task}
            GET /history/activity-instance?processInstanceId={instance}
            GET /history/variable-instance/{variable}
            GET /history/variable-instance/{variable}/data
            GET /history/detail?processInstanceId={instance}
            GET /history/incident?processInstanceId={instance}
            GET /history/job-log?processInstanceId={instance}
            GET /history/user-operation?processInstanceId={instance}
            GET /history/identity-link-log?taskId={task}
            POST /history/process-instance/delete {"historicProcessInstanceIds": ["{instance}"]}
            POST /message {"messageName": "NewInformationReceived", "businessKey": "{number}"}
            POST /message {"messageName": "ConcernReceived", "businessKey": "{number}", "tenantId": "751"}
            POST /message {"messageName": "NewInformationReceived", "processInstanceId": "{instance}"}
            POST /signal {"name": "x", "executionId": "{instance}"}
            POST /process-definition/key/concern-handling/start {"businessKey": "{number}"}
            POST /process-definition/key/case-note/submit-form {"businessKey": "{number}", "variables": {}}
            POST /migration/execute {"migrationPlan": {"sourceProcessDefinitionId": "{model}", "targetProcessDefinitionId": "{model}", "instructions": []}, "processInstanceIds": ["{instance}"]}
            POST /modification/execute {"processDefinitionId": "{model}", "processInstanceIds": ["{instance}"], "instructions": [{"type": "cancel", "activityId": "probe"}]}
            POST /process-definition/{model}/restart {"processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "probe"}]}
            GET /user/{colleague}/profile
            PUT /user/{colleague}/profile {"id": "{colleague}", "firstName": "x"}
            GET /user?id={colleague}
            GET /user/count?memberOfTenant=751&id={colleague}
            DELETE /user/{colleague}
            POST /user/{colleague}/unlock {}
            GET /group?member={colleague}
            POST /group/count {"member": "{colleague}"}
            GET /identity/groups?userId={colleague}
            GET /tenant?userMember={colleague}
            GET /task/count?assignee={colleague}
            GET /authorization/check?permissionName=READ&resourceName=Task&resourceType=7&userId={colleague}
            PUT /group/manager/members/{colleague}
            """);

    /** Of the web apps' own interfaces and our pages. */
    static final List<Question> PAGES = of("""
            GET /camunda/api/cockpit/plugin/base/default/process-instance?processInstanceIdIn={instance}
            GET /camunda/api/cockpit/plugin/base/default/process-instance/count?businessKey={number}
            GET /camunda/api/cockpit/plugin/base/default/process-instance/{instance}/called-process-instances
            GET /camunda/api/cockpit/plugin/base/default/process-definition/{caller}/called-process-definitions?businessKey={number}
            GET /camunda/api/cockpit/plugin/base/default/incident?processInstanceIdIn={instance}
            GET /camunda/api/cockpit/plugin/base/default/incident/count?processInstanceIdIn={instance}
            GET /camunda/api/omhu/cases/by-task/{task}
            POST /camunda/api/omhu/cases/by-task/{task}/open
            GET /camunda/api/omhu/cases/by-task/{task}/documents/1
            GET /camunda/api/omhu/drafts/task/{task}
            PUT /camunda/api/omhu/drafts/task/{task} {"values": {}}
            DELETE /camunda/api/omhu/drafts/task/{task}
            GET /camunda/api/omhu/hand-on/{task}
            POST /camunda/api/omhu/hand-on/{task} {"to": "{me}"}
            DELETE /camunda/api/omhu/absences/{absence}
            POST /camunda/api/omhu/absences {"user": "{colleague}", "firstDay": "2030-01-02", "lastDay": "2030-01-04", "substitute": null}
            POST /camunda/api/omhu/absences {"user": "{me}", "firstDay": "2030-01-02", "lastDay": "2030-01-04", "substitute": "{colleague}"}
            POST /camunda/api/omhu/deadlines/clocks/{clock}/pause {"reason": "x"}
            POST /camunda/api/omhu/deadlines/clocks/{clock}/resume
            GET /camunda/api/omhu/deadlines/{municipality}
            GET /camunda/api/omhu/deadlines/{municipality}/recount
            GET /camunda/api/omhu/duty-roster/{municipality}
            DELETE /camunda/api/omhu/duty-roster/{municipality}/{shift}
            GET /camunda/api/omhu/settings/{municipality}
            GET /camunda/api/omhu/settings/{municipality}/history
            POST /camunda/api/omhu/duty/cases/{number} {"purpose": "x"}
            """);

    /** Lists, counts and figures: must be the same before and after something happens in another municipality. */
    static final List<String> FIGURES = Stream.of("""
            /task /task/count /task/report/candidate-group-count /filter /process-instance /process-instance/count
            /process-instance/count?withIncident=true /execution/count /variable-instance/count /job /job/count
            /job/count?noRetriesLeft=true /job-definition/count /incident /incident/count /event-subscription/count /batch/count
            /batch/statistics/count /external-task/count /process-definition/count /process-definition/count?incidentType=failedJob
            /process-definition/statistics?failedJobs=true&incidents=true&maxResults=200
            /process-definition/key/rights-probe/statistics?failedJobs=true&incidents=true
            /process-definition/key/concern-handling/statistics?failedJobs=true&incidents=true
            /history/process-instance/count /history/task/count /history/activity-instance/count /history/variable-instance/count
            /history/detail/count /history/incident/count /history/job-log/count /history/user-operation/count
            /history/identity-link-log/count /history/decision-instance/count /history/batch/count
            /history/process-definition/cleanable-process-instance-report /history/decision-definition/cleanable-decision-instance-report
            /history/task/report?reportType=count&groupBy=taskName /history/process-instance/report?reportType=duration&periodUnit=month
            /metrics /metrics/root-process-instance-start/sum /user /user/count /group/count /tenant /tenant/count
            /authorization/count /schema/log /history/cleanup/jobs
            """)
            .flatMap(lines -> Arrays.stream(lines.strip().split("\\s+")))
            .toList();

    /** The same of Cockpit and our pages. */
    static final List<String> PAGE_FIGURES = List.of(
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/camunda/api/cockpit/plugin/base/default/process-instance",
            "/camunda/api/cockpit/plugin/base/default/process-instance/count",
            "/camunda/api/cockpit/plugin/base/default/process-definition/{caller}/called-process-definitions",
            "/camunda/api/cockpit/plugin/base/default/incident",
            "/camunda/api/cockpit/plugin/base/default/incident/count",
            "/camunda/api/omhu/absences",
            "/camunda/api/omhu/deadlines/730",
            "/camunda/api/omhu/duty-roster/730",
            "/camunda/api/omhu/duty",
            "/camunda/api/omhu/mails/count");
}
