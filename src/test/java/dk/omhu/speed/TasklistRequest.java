package dk.omhu.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.caseview.WebSession;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request that Tasklist sends, written down from a browser at work. */
record TasklistRequest(String what, String method, String path, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** What the list of tasks adds to the question of the filter: the order the user sees, and no suspended tasks. */
    private static final String AS_SORTED = """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,\
            "sorting":[{"sortBy":"priority","sortOrder":"desc"},{"sortBy":"dueDate","sortOrder":"asc"}],"active":true}""";

    /** The left column; the rest is asked with what it answers. */
    static final TasklistRequest FILTERS = new TasklistRequest(
            "filters", "GET", ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task", "");

    /** The count and the first page of every filter that the user has, in the order of the left column. */
    static List<TasklistRequest> ofFilters(WebSession session) {
        List<TasklistRequest> requests = new ArrayList<>();
        for (var filter : filters(session)) {
            var name = filter.path("name").asText();
            var path = ENGINE + "/filter/" + filter.path("id").asText();
            requests.add(new TasklistRequest("count: " + name, "GET", path + "/count", ""));
            requests.add(new TasklistRequest(
                    "page: " + name, "POST", path + "/list?firstResult=0&maxResults=15", AS_SORTED));
        }
        return requests;
    }

    /** The task that the user opens, its form, and the form's values. */
    static List<TasklistRequest> ofTask(String id) {
        var task = ENGINE + "/task/" + id;
        return List.of(
                new TasklistRequest("task", "GET", task, ""),
                new TasklistRequest("form", "GET", task + "/form", ""),
                new TasklistRequest("form: schema", "GET", task + "/deployed-form?noCache=1", ""),
                new TasklistRequest("form: values", "GET", task + "/form-variables?deserializeValues=false", ""));
    }

    /** The tab "Sagen", closed and opened; ours alone. */
    static List<TasklistRequest> ofCase(String taskId) {
        var tab = "/camunda/api/omhu/cases/by-task/" + taskId;
        return List.of(
                new TasklistRequest("case", "GET", tab, ""),
                new TasklistRequest("case: opened", "POST", tab + "/open", ""));
    }

    /** Sends it; one without an answer in time is given up. */
    HttpResponse<String> by(WebSession session, Duration patience, String... headers) throws NoAnswer {
        try {
            return session.ask(method, path, body, patience, headers);
        } catch (HttpTimeoutException late) {
            throw new NoAnswer(what, late);
        }
    }

    /** The time was up. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String what, HttpTimeoutException late) {
            super(what, late);
        }
    }

    private static JsonNode filters(WebSession session) {
        try {
            return JSON.readTree(FILTERS.by(session, Duration.ofMinutes(1)).body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
