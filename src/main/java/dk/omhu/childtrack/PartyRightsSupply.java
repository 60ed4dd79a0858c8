package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a form about a decision or a complaint who is a party today: {@code {{partyRights}}}. */
@Component
class PartyRightsSupply implements Supply {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseFiles files;
    private final Clock clock;

    PartyRightsSupply(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("partyRights", this::rights);
    }

    private Object rights(Look look) {
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        return files.person(look.number())
                .ageOn(today)
                .map(years -> PartyRights.at(years).text())
                .orElseGet(() -> estimate(look));
    }

    private static String estimate(Look look) {
        var rights = PartyRights.estimated(look.values().text("ageBand").orElse(null));
        return rights == PartyRights.UNKNOWN
                ? rights.text()
                : "Fødselsdagen er ukendt; alderen er et skøn. Find fødselsdagen, før afgørelsen sendes. "
                        + rights.text();
    }
}
