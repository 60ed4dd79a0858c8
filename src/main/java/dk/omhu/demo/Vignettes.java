package dk.omhu.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the vignettes: one file each, in the order of their names. */
final class Vignettes {
    private static final String PLACE = "classpath*:vignettes/*.yaml";
    private static final ObjectMapper RECORDS = new ObjectMapper();

    private Vignettes() {}

    static List<Vignette> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(Vignettes::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Vignette read(Resource file) {
        try (var text = file.getInputStream()) {
            Object content = yaml().load(text);
            return RECORDS.convertValue(content, Vignette.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whole numbers are numbers, all else is text: YES, NO, true and dates stay as the forms send them. */
    private static Yaml yaml() {
        var reading = new LoaderOptions();
        var writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.INT, INT, "0123456789");
            }
        });
    }
}
