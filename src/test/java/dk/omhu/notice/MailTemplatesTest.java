package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import dk.omhu.OmhuTest;
import dk.omhu.TestMailServer;
import dk.omhu.scenarios.CaseWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of a mail are the process owner's; what they get wrong keeps no mail back. */
@OmhuTest
class MailTemplatesTest {
    @Autowired
    Post post;

    @Autowired
    CaseWorld world;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void anEmptyServer() throws FolderException {
        TestMailServer.server().purgeEmailFromAllMailboxes();
    }

    @Test
    void theProcessOwnersWordsAreUsed() {
        assertThat(sentWith("Kære kollega. {{about}} i {{caseNumber}}: {{link}}"))
                .startsWith("Kære kollega. Visitér bekymringen i 751-")
                .contains("/camunda/app/tasklist/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{personName}}",
                "{{about",
                "{{#about}}",
                "{{>mail-digest.txt}}",
                "{{about.getClass.getName}}",
                "{{}}"
            })
    void aTemplateThatCantBeUsedIsPassedOver(String template) {
        assertThat(sentWith(template)).startsWith("Akut situation: Visitér bekymringen");
    }

    /** Whatever a mail may say: filled with nothing, each of them is text without a hole. */
    @ParameterizedTest
    @EnumSource(MailKind.class)
    void theBundledOnesUseOnlyNamesThatThereAre(MailKind kind) {
        Map<String, Object> values = new HashMap<>();
        kind.names().forEach(name -> values.put(name, "<" + name + ">"));
        values.put("drill", false);
        values.put("cases", List.of());

        assertThat(Texts.fill(Texts.bundled(kind), kind, values))
                .contains("personoplysninger i en mail fra Omhu")
                .doesNotContain("{{", "ØVELSE");
    }

    private String sentWith(String template) {
        var deployment = repository
                .createDeployment()
                .addString(MailKind.AT_ONCE.template(), template)
                .deploy();
        try {
            var number = post.aCase("751");
            post.tell(Notice.Kind.ACUTE, number, "leder-751", "template-" + number);
            world.runJobs(number);
            assertThat(post.arrived()).hasSize(1);
            return post.arrived().get(0).text();
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }
}
