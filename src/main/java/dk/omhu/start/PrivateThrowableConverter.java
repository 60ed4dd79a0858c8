package dk.omhu.start;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** Prints an exception as class names and stack frames, never its messages: they may quote what people wrote. */
public class PrivateThrowableConverter extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        var text = new StringBuilder();
        append(text, "", thrown);
        return text.toString();
    }

    private static void append(StringBuilder text, String label, IThrowableProxy thrown) {
        text.append(label).append(thrown.getClassName()).append(System.lineSeparator());
        if (thrown.isCyclic()) {
            return;
        }
        var frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            text.append('\t').append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
        for (var suppressed : thrown.getSuppressed()) {
            append(text, "Suppressed: ", suppressed);
        }
        if (thrown.getCause() != null) {
            append(text, "Caused by: ", thrown.getCause());
        }
    }
}
