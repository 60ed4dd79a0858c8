package dk.omhu.speed;

import dk.omhu.caseview.WebSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the requests of Tasklist as one user, over and over, and keeps the time. */
final class Player {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ENOUGH = Duration.ofSeconds(15);
    private static final int WARM = 10;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 60);

    private final WebSession session;
    private final @Nullable CountedStatements statements;

    /**
     * @param statements where they are counted; none on the stock engine
     */
    Player(Served server, String user, @Nullable CountedStatements statements) {
        this.session = new WebSession(server.port(), user);
        this.statements = statements;
    }

    List<TasklistRequest> filters() {
        return TasklistRequest.ofFilters(session);
    }

    /** Takes the task, as its form is for whoever has it. */
    void take(String task, String user) {
        session.send(
                "POST", "/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    /** Sends it until the time is known well enough. What one browser asks is asked one at a time. */
    Timing play(TasklistRequest request) {
        List<Double> times = new ArrayList<>();
        var begun = System.nanoTime();
        try {
            for (int round = 0; round < WARM + ROUNDS; round++) {
                var time = once(request);
                if (round >= WARM || time > 1000) {
                    times.add(time);
                }
                if (!times.isEmpty() && System.nanoTime() - begun > ENOUGH.toNanos()) {
                    break;
                }
            }
        } catch (TasklistRequest.NoAnswer late) {
            return Timing.none();
        }
        return Timing.of(times.stream().sorted().toList(), count(request));
    }

    private double once(TasklistRequest request) {
        var begun = System.nanoTime();
        var answer = request.by(session, PATIENCE);
        var took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    private @Nullable Integer count(TasklistRequest request) {
        if (statements == null) {
            return null;
        }
        var name = UUID.randomUUID().toString();
        request.by(session, PATIENCE, CountedStatements.NAME, name);
        return statements.of(name).size();
    }
}
