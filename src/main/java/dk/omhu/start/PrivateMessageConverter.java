package dk.omhu.start;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** The line itself, less the message of the exception that comes with it: many loggers write it there once more. */
public class PrivateMessageConverter extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return without(event.getThrowableProxy(), super.convert(event));
    }

    private static String without(IThrowableProxy thrown, String line) {
        if (thrown == null || thrown.isCyclic()) {
            return line;
        }
        var message = thrown.getMessage();
        // The outermost message first: it usually contains those of its causes.
        var shorter = message == null || message.isBlank() ? line : line.replace(message, "[…]");
        for (var suppressed : thrown.getSuppressed()) {
            shorter = without(suppressed, shorter);
        }
        return without(thrown.getCause(), shorter);
    }
}
