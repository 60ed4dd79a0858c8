package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.RoleChange.Kind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleChangeTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}: {6}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // by    | whose | what          |               | before        | after                 | is one
                "admin   | admin | GROUP_GIVEN        | manager       | camunda-admin | camunda-admin manager | true",
                "another | admin | GROUP_GIVEN        | manager       | camunda-admin | camunda-admin manager | true",
                "admin   | bente | GROUP_GIVEN        | manager       | ''            | manager               | false",
                "admin   | bente | GROUP_GIVEN        | camunda-admin | ''            | camunda-admin         | false",
                "admin   | admin | MUNICIPALITY_GIVEN | 751           | camunda-admin | camunda-admin         | true",
                "admin   | bente | MUNICIPALITY_GIVEN | 751           | manager       | manager               | false",
                "admin   | admin | GROUP_TAKEN        | camunda-admin | camunda-admin | ''                    | false",
                "admin   | admin | GROUP_TAKEN        | camunda-admin | camunda-admin manager | manager       | true",
                "another | admin | GROUP_TAKEN        | camunda-admin | camunda-admin manager | manager       | true",
                "admin   | bente | GROUP_TAKEN        | manager       | manager       | ''                    | false",
                "admin   | bente | PASSWORD_SET       | ''            | manager       | manager               | false",
                "admin   | admin | GRANT_REFUSED      | ''            | camunda-admin | camunda-admin         | true",
                "admin   | bente | GRANT_REFUSED      | ''            | manager       | manager               | false",
                "omhu    | admin | GROUP_GIVEN        | manager       | camunda-admin | camunda-admin manager | false",
                "admin   | bente | ACCOUNT_MADE       | ''            | ''            | ''                    | false",
            })
    void aStepTowardsARoleOfOnesOwn(
            String by, String whose, Kind kind, String what, String before, String after, boolean isOne) {
        assertThat(new RoleChange(by, whose, kind, what, ids(before), ids(after), Set.of()).isSelfGrant())
                .isEqualTo(isOne);
    }

    private static Set<String> ids(String list) {
        return Arrays.stream(list.split(" ")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }
}
