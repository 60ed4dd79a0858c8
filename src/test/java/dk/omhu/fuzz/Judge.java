package dk.omhu.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends inputs and says of each what is wrong with how it was met. */
final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger("fuzz");
    private static final List<String> ENGLISH =
            List.of("Bad Request", "Not Found", "Method Not Allowed", "Unsupported Media Type", "Not Acceptable");

    /** A plain name is told, so that whoever sends with an old form finds the field; anything else is "?". */
    private static final Pattern NAMED_FIELD =
            Pattern.compile("\"field\":\"[A-Za-z0-9_.]{1,80}\"|feltet \\\\\"[A-Za-z0-9_]{1,40}\\\\\"");

    /** What the server itself refuses as no address, before anybody of ours is asked. */
    private static final Pattern UNREADABLE = Pattern.compile("%2F|%5C|%00|%ED%A0%80", Pattern.CASE_INSENSITIVE);

    private final Wire wire;
    private final Traces traces;
    private final long seed;
    private final Map<String, String> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Judge(Wire wire, Traces traces, long seed) {
        this.wire = wire;
        this.traces = traces;
        this.seed = seed;
    }

    /** Answers the status. */
    int meet(long number, String door, Input input) {
        traces.written();
        traces.logged();
        HttpResponse<String> answer = wire.send(input);
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        List<String> found = new ArrayList<>();
        if (status >= 500) {
            found.add("answers " + status);
        }
        if (input.bent() && status < 400) {
            found.add("is taken");
        }
        if (status >= 400) {
            if (NAMED_FIELD.matcher(answer.body()).replaceAll("").contains(Nasty.MARK)
                    || answer.headers().map().toString().contains(Nasty.MARK)) {
                found.add("is repeated to the sender");
            }
            if (isOurs(input.path()) && !UNREADABLE.matcher(input.path()).find() && !isProblem(answer)) {
                found.add("is refused (" + status + ") in no words of ours");
            }
        }
        if (status >= 400 || input.method().equals("GET")) {
            traces.written().forEach(table -> found.add("writes " + table.replaceFirst(" .*", "")));
        }
        traces.logged().stream().filter(line -> line.contains(Nasty.MARK)).forEach(line -> found.add("is in the log"));
        found.forEach(what -> {
            var said = answer.body().substring(0, Math.min(400, answer.body().length()));
            var told = "seed %d, input %d: %s\n    -> %s".formatted(seed, number, input.told(door), said);
            if (wrong.putIfAbsent(door + " " + what, told) == null) {
                LOG.info("fuzz finds: {} {}: {}", door, what, told);
            }
        });
        traces.logged();
        return status;
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/camunda/api/omhu") || path.startsWith("/api/");
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.body().contains("\"detail\":\"")
                && ENGLISH.stream().noneMatch(answer.body()::contains);
    }

    /** How many of what was sent got past the doors that ask who it is. */
    long pastTheDoor() {
        return statuses.entrySet().stream()
                .filter(one -> !List.of(401, 403, 429).contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long sent() {
        return statuses.values().stream().mapToLong(Integer::longValue).sum();
    }

    List<String> wrong(String what) {
        LOG.info(
                "fuzz {}: seed {}, {} inputs, answers {}, {} kinds of wrong",
                what,
                seed,
                sent(),
                statuses,
                wrong.size());
        return wrong.entrySet().stream()
                .map(one -> one.getKey() + "\n  " + one.getValue())
                .toList();
    }
}
