package dk.omhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers given out under parallel load; a municipality of its own, for what is committed here stays. */
@OmhuTest
class CaseNumbersTest {
    private static final MunicipalityCode NOBODYS = new MunicipalityCode("999");

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoHundredCasesOpenedFromEightThreadsHaveNoDoublesAndNoGapsAlthoughSomeRollBack() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            boolean fails = i % 5 == 4;
            work.add(() -> transaction.execute(status -> {
                var number = open();
                if (fails) {
                    status.setRollbackOnly();
                }
                return fails ? "" : number;
            }));
        }
        var threads = Executors.newFixedThreadPool(8);
        List<String> given = new ArrayList<>();
        try {
            for (Future<String> one : threads.invokeAll(work)) {
                given.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        var running = given.stream()
                .filter(number -> !number.isEmpty())
                .map(number -> Integer.parseInt(number.substring(9)))
                .sorted()
                .toList();
        assertThat(running).hasSize(200).doesNotHaveDuplicates();
        assertThat(running)
                .isEqualTo(IntStream.range(running.get(0), running.get(0) + 200)
                        .boxed()
                        .toList());
    }

    private String open() {
        return files.open(NOBODYS, CaseFile.Kind.CONCERN, Instant.parse("2026-11-22T08:00:00Z"), null)
                .number()
                .value();
    }
}
