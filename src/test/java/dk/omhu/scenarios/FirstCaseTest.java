package dk.omhu.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OmhuTest
class FirstCaseTest {
    @Autowired
    CaseWorld world;

    @Test
    void anUnfoundedConcernAboutAnAdultIsClosedInFourSubmissionsAndAnApproval() {
        var number = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        assertThat(world.open(number)).containsExactly("intake");
        System.out.println(world.look("tovholder-751", world.task("tovholder-751", number, "intake")));
    }
}
