package dk.omhu.breakglass;

import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskWords;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the one who judges reads: this access and no other of the case. */
@Component
class GlassSupply implements Supply {
    private final GlassBook book;
    private final GlassStory story;
    private final TaskWords words;

    GlassSupply(GlassBook book, GlassStory story, TaskWords words) {
        this.book = book;
        this.story = story;
        this.words = words;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("glassUse", this::use);
    }

    private @Nullable Object use(Look look) {
        return words.word(look.taskId(), GlassAlarm.BROKEN_GLASS)
                .flatMap(id -> book.byId(id, look.number()))
                .map(story::forReview)
                .orElse(null);
    }
}
