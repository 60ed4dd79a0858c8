package dk.omhu.papers;

import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** Whose letter it is: the municipality of the case, as it writes its name. */
@Component
class Sender {

    private final Municipalities municipalities;

    Sender(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    String of(CaseNumber number) {
        var code = number.municipality();
        return municipalities.byCode(code).map(Municipality::title).orElse(code.value()) + " Kommune";
    }
}
