package dk.omhu.access;

import java.util.List;
import java.util.stream.Stream;

/** What can be asked at all, from the two tables of rights: for tests that ask everything with something else than was meant. */
public final class OpenDoors {

    private OpenDoors() {}

    /**
     * A door.
     *
     * @param path with its variables in braces
     */
    public record Door(String method, String path) {}

    /** Our own endpoints, those of sign-in left out: outside the demo only. */
    public static List<Door> own() {
        return OwnDoor.named().stream()
                .filter(door -> !Operation.SIGN_IN.doors().contains(door))
                .sorted()
                .map(door -> door.split(" ", 2))
                .map(door -> new Door(door[0], door[1].replaceAll("\\{(\\w+)[^/]*}", "{$1}")))
                .toList();
    }

    /** The engine's roads that are open to somebody who is no administrator, but for the sending of forms and of models. */
    public static List<Door> engine() {
        return EngineRoads.TABLE.stream()
                .filter(row -> row.api().equals("engine") && !row.isClosed())
                .filter(row -> !row.who().contains("camunda-admin"))
                .flatMap(row -> row.methods().stream()
                        .sorted()
                        .filter(method -> !method.equals("OPTIONS"))
                        .map(method -> new Door(method, row.written())))
                .filter(door -> Stream.of("/submit-form", "/deployment/create", "/credentials")
                        .noneMatch(door.path()::endsWith))
                .toList();
    }
}
