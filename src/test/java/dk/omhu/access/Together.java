package dk.omhu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Asks many questions some at a time: thousands of requests in a row take too long. */
final class Together {
    private static final int AT_A_TIME = 4;

    private Together() {}

    /** The answers, in the order of the questions. */
    static <Q, A> List<A> answers(List<Q> questions, Function<Q, A> ask) {
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Callable<A>> calls = new ArrayList<>();
            questions.forEach(question -> calls.add(() -> ask.apply(question)));
            var answers = new ArrayList<A>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
