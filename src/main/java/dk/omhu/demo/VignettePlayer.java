package dk.omhu.demo;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.concern.Concerns;
import dk.omhu.engine.DemoTime;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plays vignettes through the real models. All of one playing is the caller's one transaction, timers and asynchronous
 * continuations included: it is there whole or not at all.
 */
@Component
@Profile("demo")
@Transactional(propagation = Propagation.MANDATORY)
class VignettePlayer {
    private final Tasklist tasklist;
    private final Concerns concerns;
    private final DemoTime time;
    private final StoryTime passing;
    private final FurtherCases further;
    private final EntityManager entities;

    VignettePlayer(
            Tasklist tasklist,
            Concerns concerns,
            DemoTime time,
            StoryTime passing,
            FurtherCases further,
            EntityManager entities) {
        this.tasklist = tasklist;
        this.concerns = concerns;
        this.time = time;
        this.passing = passing;
        this.further = further;
        this.entities = entities;
    }

    /** Looks on: after a step has been taken, at the story's time. */
    interface Onlooker {
        void after(Vignette.Step step, Map<String, CaseNumber> cases);
    }

    /** Plays as far as the demo goes, and lets the clocks that have run out since do what they do; answers the cases. */
    Map<String, CaseNumber> playForDemo(Vignette vignette, Vignette.Cast cast) {
        var realNow = Instant.now();
        return play(vignette, cast, realNow, true, (step, cases) -> {});
    }

    /** Plays to the end. */
    Map<String, CaseNumber> playToTheEnd(Vignette vignette, Vignette.Cast cast) {
        return playToTheEnd(vignette, cast, (step, cases) -> {});
    }

    /** Plays to the end, with somebody who looks on. */
    Map<String, CaseNumber> playToTheEnd(Vignette vignette, Vignette.Cast cast, Onlooker onlooker) {
        return play(vignette, cast, Instant.now(), false, onlooker);
    }

    private Map<String, CaseNumber> play(
            Vignette vignette, Vignette.Cast cast, Instant realNow, boolean demo, Onlooker onlooker) {
        var play = new Play(vignette, cast, realNow);
        try {
            var steps = demo ? play.demoSteps() : vignette.steps();
            for (int i = 0; i < steps.size(); i++) {
                take(play, steps, i);
                onlooker.after(steps.get(i), play.cases());
            }
            if (demo) {
                if (play.now().isAfter(realNow)) {
                    throw new IllegalStateException("The demo goes on into the future");
                }
            }
            passing.until(demo ? realNow : play.now(), play);
            return play.cases();
        } finally {
            time.goOn();
        }
    }

    private void take(Play play, List<Vignette.Step> steps, int index) {
        var step = steps.get(index);
        if (index > 0) {
            play.goOnTo(step);
        }
        passing.until(play.now(), play);
        try {
            if (step.outside()) {
                play.opened(step.caseName(), handIn(play, step));
            } else if (step.start() != null) {
                var number = tasklist.start(play.user(step), step.start(), play.answers(step));
                if (!play.cases().containsValue(number)) {
                    play.opened(step.caseName(), number);
                }
            } else {
                tasklist.complete(
                        play.user(step),
                        play.caseOf(step),
                        String.valueOf(step.task()),
                        step.form(),
                        play.answers(step));
            }
        } catch (RuntimeException failed) {
            throw new IllegalStateException("Step %d, %s: %s".formatted(index + 1, step, failed.getMessage()), failed);
        }
        further.follow(play, step);
        forget();
    }

    /** As between two requests; else every look would compare all that was loaded before it. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private CaseNumber handIn(Play play, Vignette.Step step) {
        var user = play.user(step);
        return tasklist.as(
                user,
                () -> concerns.receive(
                        new MunicipalityCode(play.municipality()),
                        play.now(),
                        user,
                        FromOutside.received(play.answers(step))));
    }
}
