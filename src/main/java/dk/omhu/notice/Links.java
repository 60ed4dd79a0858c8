package dk.omhu.notice;

import dk.omhu.access.TaskLists;
import dk.omhu.casefile.CaseNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where a mail leads: into Tasklist, to the tasks of the case, for those who may see them. */
@Component
class Links {
    private final Environment environment;
    private final TaskLists lists;

    Links(Environment environment, TaskLists lists) {
        this.environment = environment;
        this.lists = lists;
    }

    String tasklist() {
        var url = environment.getProperty("omhu.url", "").strip();
        // The port is known once the server runs; before that, demo cases send as if it were the usual one.
        var base = url.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : url.replaceAll("/+$", "");
        return base + "/camunda/app/tasklist/default/";
    }

    /**
     * Tasklist searched for the case, in the list where they find it: their own tasks, or for the sake of whose group they are
     * told. The number stands behind the {@code #}, which no server on the way is sent.
     */
    String to(CaseNumber number, String group) {
        if (number.isOfHouse()) {
            return tasklist();
        }
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + number.value()
                + "\",\"name\":\"\"}]";
        var list = group.equals(Recipients.BY_NAME) ? Optional.<String>empty() : lists.ofGroup(group);
        return tasklist()
                + "#/?"
                + list.map(id -> "filter=" + id + "&").orElse("")
                + "searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
