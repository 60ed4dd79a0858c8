package dk.omhu.oversight;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.access.RoleChange;
import dk.omhu.access.RoleChanges;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who gave whom which role in the access log of each municipality that it concerns. Where it is a step towards a role of the
 * giver's own, the data protection officers hear of it at once.
 */
@Component
class KeptRoleChanges implements RoleChanges {
    private final AccessLog log;
    private final Notices notices;
    private final Callers callers;
    private final Clock clock;

    KeptRoleChanges(AccessLog log, Notices notices, Callers callers, Clock clock) {
        this.log = log;
        this.notices = notices;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void made(RoleChange change) {
        var selfGrant = change.isSelfGrant();
        var concerned = selfGrant ? alarmed(change) : municipalities(change);
        var by = callers.current().orElseGet(() -> callers.byId(change.by()));
        var directory = change.isByDirectory() ? "BY_DIRECTORY" : "";
        var what = Stream.of(change.kind().name(), change.what(), change.user(), directory)
                .filter(word -> !word.isEmpty())
                .toList();
        var act = selfGrant ? Act.SELF_GRANT : Act.ROLE_CHANGED;
        if (concerned.isEmpty()) {
            log.recordBeforeCase(by, act, what);
        }
        for (var municipality : concerned) {
            log.recordOfHouse(by, act, municipality, what);
        }
        if (selfGrant) {
            concerned.forEach(municipality -> tell(change, municipality));
        }
    }

    private void tell(RoleChange change, MunicipalityCode municipality) {
        notices.tell(new Notice(
                Notice.Kind.SELF_GRANT,
                CaseNumber.ofHouse(municipality),
                words(change),
                Set.of(),
                Set.of(Role.DATA_PROTECTION_OFFICER.id()),
                "self-grant %s %s %s %s"
                        .formatted(
                                change.kind(),
                                change.what(),
                                change.user(),
                                clock.instant().toEpochMilli())));
    }

    private static String words(RoleChange change) {
        var whom = change.by().equals(change.user()) ? "sig selv" : "en administrator";
        return switch (change.kind()) {
            case GROUP_GIVEN ->
                "En administrator har givet %s rollen %s"
                        .formatted(
                                whom, Role.byId(change.what()).map(Role::title).orElse("i en anden gruppe"));
            case MUNICIPALITY_GIVEN -> "En administrator har givet %s adgang til kommunen".formatted(whom);
            case GRANT_REFUSED -> "En administrator ville give sig selv en rettighed og blev afvist";
            default -> "En administrator er trådt ud, og andre roller gælder nu";
        };
    }

    private static List<MunicipalityCode> municipalities(RoleChange change) {
        return change.tenants().stream()
                .filter(MunicipalityCode::isOne)
                .sorted()
                .map(MunicipalityCode::new)
                .toList();
    }

    /** A role that is tied to no municipality yet may be meant for any. */
    private List<MunicipalityCode> alarmed(RoleChange change) {
        var own = municipalities(change);
        return own.isEmpty() ? callers.municipalitiesWith(Role.DATA_PROTECTION_OFFICER) : own;
    }
}
