package dk.omhu.access;

/** A request that stands for a row of the table of roads. */
record Asked(EngineRoad road, String method, String path) {

    /** Where the web apps ask it: of the engine by its name, but for which engines there are. */
    String inWebApps() {
        boolean named = road.api().equals("engine") && !path.equals("/engine");
        return "/camunda/api/" + road.api() + (named ? "/engine/default" : "") + path;
    }

    /** Where clients ask it. */
    String asInterface() {
        return "/engine-rest" + path;
    }

    String body() {
        return method.equals("GET") || method.equals("OPTIONS") ? "" : "{}";
    }

    /** As the files of answers name it. */
    String written() {
        return "%-7s %-68s".formatted(method, (road.api().equals("engine") ? "" : road.api() + ":") + road.written());
    }
}
