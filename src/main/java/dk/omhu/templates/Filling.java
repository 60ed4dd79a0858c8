package dk.omhu.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills a template. A name stands for a text, a list or a yes/no and nothing else: stock JMustache would call any method
 * of a value by its name ({@code {{x.getClass}}}), so values are looked up in maps only.
 */
public final class Filling {
    private static final int MOST_TAGS = 500;
    private static final int LARGEST = 1_000_000;

    private Filling() {}

    /** The template as XHTML with the values in place, each of them as text and never as markup. */
    public static String xhtml(String template, Set<String> names, Map<String, Object> values, Patience patience) {
        return fill(template, names, values, patience, Filling::escaped);
    }

    /** The template as plain text with the values in place. */
    public static String plain(String template, Set<String> names, Map<String, Object> values, Patience patience) {
        return fill(template, names, values, patience, Object::toString);
    }

    private static String fill(
            String template,
            Set<String> names,
            Map<String, Object> values,
            Patience patience,
            Mustache.Formatter formatter) {
        if (template.split("\\{\\{", -1).length > MOST_TAGS) {
            throw new UnusableTemplate("den har flere end " + MOST_TAGS + " navne i {{ }}");
        }
        try {
            var compiled = Mustache.compiler()
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    // The formatter sees {{{x}}} and {{&x}} too; the escaper does not.
                    .withFormatter(formatter)
                    .withEscaper(text -> text)
                    .withLoader(name -> {
                        throw new UnusableTemplate("den henter en anden skabelon, \"" + name + "\"");
                    })
                    .withCollector(new MapsOnly(patience))
                    .compile(template);
            compiled.visit(new KnownNames(names));
            var filled = new Bounded(patience);
            compiled.execute(values, filled);
            return filled.toString();
        } catch (MustacheException | IndexOutOfBoundsException wrong) {
            // The second is what JMustache says to an empty name.
            throw new UnusableTemplate("et {{navn}} er skrevet forkert eller ikke lukket");
        }
    }

    /** As text of XML: what is markup is escaped, what XML has no sign for is left out. */
    private static String escaped(Object value) {
        var text = new StringBuilder();
        value.toString().codePoints().filter(Filling::isInXml).forEach(sign -> {
            switch (sign) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(sign);
            }
        });
        return text.toString();
    }

    private static boolean isInXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }

    /** No reflection on values: a name is a key of a map, or it is unknown. */
    private record MapsOnly(Patience patience) implements Mustache.Collector {

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            patience.check();
            return value instanceof Iterable<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return (value, key) ->
                    value instanceof Map<?, ?> map && map.get(key) != null ? map.get(key) : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    private record KnownNames(Set<String> names) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // Markup is looked at once the template is filled; braces then may be somebody's own words.
            if (text.contains("{{")) {
                throw new UnusableTemplate("et {{navn}} er ikke lukket");
            }
        }

        @Override
        public void visitVariable(String name) {
            known(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new UnusableTemplate("den henter en anden skabelon, \"" + name + "\"");
        }

        @Override
        public boolean visitParent(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitSection(String name) {
            return known(name);
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return known(name);
        }

        private boolean known(String name) {
            if (!name.equals(".") && !names.contains(name)) {
                throw new UnusableTemplate("den bruger navnet \"" + name + "\", som ikke findes");
            }
            return true;
        }
    }

    private static final class Bounded extends Writer {
        private final StringWriter filled = new StringWriter();
        private final Patience patience;

        Bounded(Patience patience) {
            this.patience = patience;
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            patience.check();
            if (filled.getBuffer().length() + length > LARGEST) {
                throw new UnusableTemplate("den bliver for lang, når den er udfyldt");
            }
            filled.write(signs, from, length);
        }

        @Override
        public void flush() {
            // Nothing lies between.
        }

        @Override
        public void close() {
            // Nothing to let go.
        }

        @Override
        public String toString() {
            return filled.toString();
        }
    }
}
