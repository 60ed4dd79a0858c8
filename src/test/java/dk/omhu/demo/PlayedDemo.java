package dk.omhu.demo;

import java.util.List;
import org.springframework.stereotype.Component;

/** Cases in many states, as the demo has them. */
@Component
public class PlayedDemo {
    private final DemoCases demo;

    PlayedDemo(DemoCases demo) {
        this.demo = demo;
    }

    /** Plays so many of the stories, each in one municipality, as far as the demo goes. */
    public void play(int stories) {
        demo.play(Vignettes.all().stream()
                .limit(stories)
                .map(story -> new Vignette(
                        story.id(),
                        story.title(),
                        story.shows(),
                        story.ends(),
                        List.of(story.casts().get(0)),
                        story.steps()))
                .toList());
    }
}
