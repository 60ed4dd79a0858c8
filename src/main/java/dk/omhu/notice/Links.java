package dk.omhu.notice;

import dk.omhu.casefile.CaseNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where a mail leads: into Tasklist, to the tasks of the case, for those who may see them. */
@Component
class Links {
    private final Environment environment;

    Links(Environment environment) {
        this.environment = environment;
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

    /** Tasklist searched for the case. The number stands behind the {@code #}, which no server on the way is sent. */
    String to(CaseNumber number) {
        if (number.isOfHouse()) {
            return tasklist();
        }
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + number.value()
                + "\",\"name\":\"\"}]";
        return tasklist() + "#/?searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
