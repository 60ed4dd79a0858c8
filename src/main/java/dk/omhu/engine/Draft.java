package dk.omhu.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written in a form and not sent.
 *
 * @param seenSequence how far the journal had come when the writer was last shown the form
 * @param values what differs from what the form showed, by key; null where the writer emptied an answer
 */
public record Draft(Instant savedAt, int seenSequence, Map<String, @Nullable Object> values) {}
