package dk.omhu.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The system's own Chromium, started once for all tests; nothing is downloaded. Where there is none the tests are skipped and say
 * so, except where a build counts on them (CI=true).
 */
class Chromium implements ExecutionCondition, ParameterResolver, TestExecutionExceptionHandler {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING =
            "The browser tests need a Chromium on the PATH (%s): e.g. apt-get install chromium."
                    .formatted(String.join(", ", NAMES));
    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private record Running(Playwright playwright, Browser browser) implements CloseableResource {
        static Running start(Path executable) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            Closing.orGoOn(playwright::close);
        }
    }

    /** Asked before the application is started. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("A Chromium is here");
        }
        if ("true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        LoggerFactory.getLogger(Chromium.class).warn("{} is left out. {}", context.getDisplayName(), MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    /** A desk of its own for each test; its windows are closed after it. */
    @Override
    public Desk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Running.class, none -> Running.start(executable().orElseThrow()), Running.class);
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Desk.class, none -> new Desk(running.browser(), port), Desk.class);
    }

    /** What stood on the screen when a test failed. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        var desk = context.getStore(NAMESPACE).get(Desk.class, Desk.class);
        if (desk != null) {
            desk.photograph("failed-" + context.getRequiredTestMethod().getName());
        }
        throw failure;
    }

    static Optional<Path> executable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
