package dk.omhu.chain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * {@code --check-chains}: checks every chain without starting Omhu: no web server, no job, nothing written. A line for each finding;
 * ends with 0 where there is none, 1 where there are some, 2 where it could not be checked. Each {@code --anchor=751/1234/<hash>},
 * copied from the ordinary log, is held against the database too.
 */
public final class CheckCommand {
    private static final String COMMAND = "--check-chains";
    private static final String ANCHOR = "--anchor=";

    private CheckCommand() {}

    /** Whether that is what was asked for. */
    public static boolean isAsked(String... args) {
        return Arrays.asList(args).contains(COMMAND);
    }

    /** Checks, tells, and answers how the program is to end. Nothing but that is printed. */
    public static int runQuietly(String... args) {
        return run(Stream.concat(Arrays.stream(args), Stream.of("--logging.level.root=error"))
                .toArray(String[]::new));
    }

    static int run(String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var context = new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(args)) {
            return tell(context.getBean(ChainCheck.class).check(null, anchors(args)), out);
        } catch (RuntimeException notChecked) {
            out.println("Kæderne kunne ikke kontrolleres: se linjen ovenfor, eller om databasen er opdateret.");
            return 2;
        }
    }

    static int tell(ChainCheck.Result result, PrintStream out) {
        result.findings().forEach(finding -> out.println(finding.line()));
        out.printf(
                "%d rækker i loggen og %d journalnotater er kontrolleret: %s%n",
                result.looks(),
                result.entries(),
                result.findings().isEmpty()
                        ? "alt er, som det blev skrevet."
                        : result.findings().size() + " fejl.");
        return result.findings().isEmpty() ? 0 : 1;
    }

    static List<Anchor> anchors(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(ANCHOR))
                .map(arg -> arg.substring(ANCHOR.length()))
                .map(text ->
                        Anchor.read(text).orElseThrow(() -> new IllegalArgumentException("Not an anchor: " + text)))
                .toList();
    }

    /** Not found by the application's own scan, for it is none of its configurations. */
    @ComponentScan(
            basePackages = "dk.omhu.start",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.DatabaseConfiguration"))
    @Import({ChainKeys.class, ChainCheck.class})
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
    static class OnlyTheDatabase {}
}
