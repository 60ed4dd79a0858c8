package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedThingTest {
    private static final String ID = "0a1b2c3d-0000-11f1-8000-0123456789ab";

    @ParameterizedTest
    @CsvSource({
        "task/ID, task",
        "task/ID/form, task",
        "engine/default/task/ID/variables/acute, task",
        "history/process-instance/ID, history",
        "/plugin/base/default/process-instance/ID/called-process-instances, process-instance",
        "/camunda/api/omhu/cases/by-task/ID/open, by-task",
        "/api/concerns/751-2026-000001, concerns",
        "task, -",
        "task/count, -",
        "process-definition/case-note:1:ID, -",
        "user/tovholder-751/profile, -",
        "task//ID, -",
    })
    void whatAPathNames(String path, String road) {
        assertThat(NamedThing.in(EngineRoad.segments(path.replace("ID", ID)))
                        .map(NamedThing::road)
                        .orElse("-"))
                .isEqualTo(road);
    }
}
