package dk.omhu.papers;

import dk.omhu.access.Municipality;
import dk.omhu.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** Whose letter it is: the municipality of the case, as it writes its name. */
@Component
class Sender {

    String of(CaseNumber number) {
        var code = number.municipality().value();
        return Municipality.byCode(code).map(Municipality::title).orElse(code) + " Kommune";
    }
}
