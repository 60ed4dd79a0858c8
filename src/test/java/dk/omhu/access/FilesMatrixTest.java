package dk.omhu.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.webapp.AppRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What the server hands out as files and pages, to whomever: a file that no row opens is not there, and one that is there is the one
 * on the class path, the same for everybody. So nothing of a case is in it.
 */
@OmhuTest
class FilesMatrixTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/camunda/app/",
            "/camunda/app/tasklist/",
            "/camunda/app/admin/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/welcome/default/",
            "/camunda/app/admin/default/setup/",
            "/camunda/app/tasklist/index.html",
            "/camunda/app/tasklist/nothing/",
            "/camunda/app/tasklist/nothing/setup/",
            "/camunda/app/tasklist/scripts",
            "/camunda/app/nothing/default/",
            "/camunda/",
            "/camunda/api/",
            "/camunda/api/nothing",
            "/nothing.html");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("resourceHandlerMapping")
    SimpleUrlHandlerMapping handlers;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void filesComeFromPlacesThatAreKnownOnly() {
        assertThat(handlers.getUrlMap().keySet())
                .containsExactlyInAnyOrder(
                        "/**",
                        "/webjars/**",
                        "/camunda/api/**",
                        "/camunda/app/**",
                        "/camunda/assets/**",
                        "/camunda/favicon.ico",
                        "/camunda/lib/**");
    }

    @Test
    void eachFileHasARowAndIsTheOneOfTheClassPathOrIsNotThere() throws IOException {
        var files = files();
        assertThat(files).hasSizeGreaterThan(200);

        var wrong = Together.answers(List.copyOf(files.entrySet()), file -> wrong(file.getKey(), file.getValue()));

        assertThat(wrong.stream().filter(one -> !one.isEmpty()).collect(joining("\n")))
                .isEmpty();
    }

    @Test
    void everybodyIsHandedTheSame() throws IOException {
        var asked = Stream.of(PAGES.stream(), sampleOfEachRow(), plugins())
                .flatMap(paths -> paths)
                .toList();

        var columns = Together.answers(RoadQuestions.everybody().toList(), user -> {
            var session = new WebSession(port, user);
            return asked.stream().map(session::get).toList();
        });

        var lines = IntStream.range(0, asked.size())
                .mapToObj(i -> "%-76s".formatted(asked.get(i))
                        + columns.stream()
                                .map(column -> " " + column.get(i).statusCode())
                                .collect(joining()));
        Answers.areThoseOf("file-answers.txt", Stream.concat(Stream.of(RoadQuestions.HEADER), lines));
        for (int i = 0; i < asked.size(); i++) {
            int path = i;
            assertThat(columns.stream().map(column -> column.get(path)))
                    .as("what is not refused is the same at %s", asked.get(path))
                    .filteredOn(answer -> answer.statusCode() < 400)
                    .extracting(answer -> plain(answer.body()))
                    .satisfies(bodies -> assertThat(new TreeSet<>(bodies)).hasSizeLessThan(2));
        }
    }

    /** A page carries the nonce of its own answer. */
    private static String plain(String body) {
        return body.replaceAll("nonce=\"[^\"]*\"", "");
    }

    private String wrong(String path, String source) {
        try {
            var row = EngineRoads.of(FileDoor.FILES, "GET", EngineRoad.segments(path));
            if (row.isEmpty()) {
                return path + " has no row";
            }
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.replace(" ", "%20")))
                            .build(),
                    BodyHandlers.ofByteArray());
            int expected = row.get().isClosed() ? 404 : path.matches("/camunda/app/\\w+/index\\.html") ? 302 : 200;
            if (answer.statusCode() != expected) {
                return path + ": " + answer.statusCode();
            }
            boolean same = expected != 200
                    || java.util.Arrays.equals(answer.body(), new ClassPathResource(source).getContentAsByteArray());
            return same ? "" : path + " is another file";
        } catch (IOException broken) {
            return path + ": " + broken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** By address the file on the class path, whether a row opens it or not. */
    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (var handler : handlers.getUrlMap().entrySet()) {
            var address = handler.getKey().replace("**", "");
            for (var place : ((ResourceHttpRequestHandler) handler.getValue()).getLocations()) {
                if (place instanceof ClassPathResource folder) {
                    under(folder.getPath()).forEach(file -> {
                        if (address.endsWith("/") || address.endsWith("/" + file)) {
                            files.putIfAbsent(
                                    address.endsWith("/") ? address + file : address, folder.getPath() + file);
                        }
                    });
                }
            }
        }
        return files;
    }

    private static Stream<String> under(String folder) throws IOException {
        var found = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "**")) {
            var url = Objects.requireNonNull(file.getURL()).toString();
            if (file.isReadable() && !url.endsWith("/")) {
                found.add(url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1));
            }
        }
        return found.stream();
    }

    private Stream<String> sampleOfEachRow() throws IOException {
        var files = files().keySet();
        return EngineRoads.TABLE.stream()
                .filter(row -> row.api().equals(FileDoor.FILES))
                .map(row -> files.stream()
                        .filter(path -> EngineRoads.of(FileDoor.FILES, "GET", EngineRoad.segments(path))
                                .filter(row::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(row.written().replace("**", "nothing/default/")))
                .filter(path -> !PAGES.contains(path));
    }

    /** What each plug-in on the server may hand out, something it may not, and that the table has a row for it. */
    private static Stream<String> plugins() {
        var apps = Map.<String, AppRuntimeDelegate<?>>of(
                "admin", Admin.getRuntimeDelegate(),
                "cockpit", Cockpit.getRuntimeDelegate(),
                "tasklist", Tasklist.getRuntimeDelegate(),
                "welcome", Welcome.getRuntimeDelegate());
        var files = new TreeSet<String>();
        apps.forEach((app, delegate) -> delegate.getAppPluginRegistry()
                .getPlugins()
                .forEach(plugin -> {
                    var folder = "/plugin/" + plugin.getId() + "/static/app/";
                    assertThat(EngineRoads.of(app, "GET", EngineRoad.segments(folder + "plugin.js")))
                            .as(app + " " + folder)
                            .hasValueSatisfying(
                                    row -> assertThat(row.isClosed()).isFalse());
                    Stream.of("plugin.js", "plugin.css", "other.js")
                            .map(file -> "/camunda/api/" + app + folder + file)
                            .collect(toCollection(() -> files));
                }));
        return files.stream();
    }
}
