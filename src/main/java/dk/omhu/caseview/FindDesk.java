package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseQuestion;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import dk.omhu.caseview.Openings.Road;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page "Find en sag": coordinators find every case of the municipality, others those they work on, and one they are not on by its
 * exact number alone. Each search, each hit shown and each case opened is a row in the log, in the same transaction.
 */
@Component
@Transactional
class FindDesk {
    private final Callers callers;
    private final CaseFiles files;
    private final SamePerson persons;
    private final Openings openings;
    private final Hits hits;
    private final CaseViews views;
    private final ReadablePapers papers;
    private final AccessLog log;

    FindDesk(
            Callers callers,
            CaseFiles files,
            SamePerson persons,
            Openings openings,
            Hits hits,
            CaseViews views,
            ReadablePapers papers,
            AccessLog log) {
        this.callers = callers;
        this.files = files;
        this.persons = persons;
        this.openings = openings;
        this.hits = hits;
        this.views = views;
        this.papers = papers;
        this.log = log;
    }

    /** Whether the page is for the caller at all; everybody may ask. */
    FindView.Now now() {
        return new FindView.Now(
                callers.current().filter(caller -> !places(caller).isEmpty()).isPresent());
    }

    List<FindView.Hit> search(@Nullable String typed) {
        var caller = finder();
        var places = places(caller);
        var question = question(typed);
        places.forEach(place -> log.recordIn(place, caller, AccessLog.Act.CASE_SEARCHED, question.by(), null));
        var mine = openings.of(caller);
        var found = question.number() != null
                ? byNumber(caller, question.number(), places, mine)
                : byPerson(question, caller, places, mine);
        found.forEach(hit -> log.recordFor(
                caller, AccessLog.Act.CASE_HIT_SHOWN, new CaseNumber(hit.caseNumber()), Hits.shown(hit), null));
        return found;
    }

    /** Also one that the caller is not on: that it is there, and where it stands. What it was joined to, only for who opens that. */
    private List<FindView.Hit> byNumber(
            Caller caller, CaseNumber asked, Set<MunicipalityCode> places, Openings.Of mine) {
        var file = one(asked, places).filter(found -> !mine.isShut(asked));
        if (file.isEmpty()) {
            refused(caller, asked);
            return List.of();
        }
        List<FindView.Hit> found = new ArrayList<>(List.of(hits.of(caller, file.get(), mine.in(asked), null)));
        files.followAlias(asked)
                .filter(living -> !living.number().equals(asked)
                        && !mine.in(living.number()).isEmpty())
                .ifPresent(living -> found.add(hits.of(caller, living, mine.in(living.number()), null)));
        return found;
    }

    private List<FindView.Hit> byPerson(
            CaseQuestion question, Caller caller, Set<MunicipalityCode> places, Openings.Of mine) {
        var all = places.stream()
                .filter(place -> caller.holdsIn(place, Role.MUNICIPAL_COORDINATOR))
                .toList();
        Map<CaseNumber, PossibleMatch> matches = new LinkedHashMap<>();
        persons.in(all, question).forEach(match -> matches.put(match.number(), match));
        persons.among(mine.cases(), question).forEach(match -> matches.putIfAbsent(match.number(), match));
        List<FindView.Hit> found = new ArrayList<>();
        matches.forEach((number, match) -> one(number, places).ifPresent(file -> {
            var roads = mine.in(number);
            if (!roads.isEmpty()) {
                found.add(hits.of(caller, file, roads, match.why()));
            }
        }));
        return found;
    }

    /** The case by this road, and no more of it than the road opens. */
    CaseView open(String number, @Nullable String road, @Nullable String part) {
        var reader = reader(number, road, part);
        var view = views.of(reader, true).with(papers.list(reader));
        boolean glass = reader.opening().road() == Road.BREAK_GLASS;
        log.recordFor(
                reader.caller(),
                glass ? AccessLog.Act.GLASS_CASE_OPENED : AccessLog.Act.CASE_FOUND_OPENED,
                reader.number(),
                views.whatOpened(reader),
                reader.opening().road().name());
        return view;
    }

    /** One document of the case, by the same road. */
    CaseTab.PaperOpened document(String number, String road, @Nullable String part, long id) {
        var reader = reader(number, road, part);
        Document document = papers.find(reader, id).orElseThrow(Refusal::unknownDocument);
        log.recordFor(
                reader.caller(),
                AccessLog.Act.DOCUMENT_OPENED,
                reader.number(),
                List.of("document " + id),
                reader.opening().road().name());
        return new CaseTab.PaperOpened(document, papers.content(document));
    }

    private Reader reader(String number, @Nullable String road, @Nullable String part) {
        var caller = finder();
        var asked = CaseNumber.parse(number).orElseThrow(Refusal::notOpen);
        var opening = one(asked, places(caller)).stream()
                .flatMap(file -> openings.of(caller).in(file.number()).stream())
                .filter(one -> one.road().name().equals(road))
                .filter(one -> one.road() != Road.BREAK_GLASS
                        || part(part).filter(one.parts()::contains).isPresent())
                .findFirst()
                .orElseThrow(() -> refused(caller, asked));
        var roles = caller.roles().stream().filter(Role::municipal).collect(Collectors.toUnmodifiableSet());
        return new Reader(caller, asked, roles, opening, true);
    }

    /** The same words whatever was wrong; the log of the case's municipality tells who tried. */
    private Refusal refused(Caller caller, CaseNumber asked) {
        log.recordRefused(
                caller, asked, null, "find", caller.belongsTo(asked.municipality()) ? "NO_ROAD" : "OTHER_MUNICIPALITY");
        return Refusal.notOpen();
    }

    private static Optional<Part> part(@Nullable String name) {
        return Part.byName(String.valueOf(name));
    }

    private Optional<CaseFile> one(CaseNumber number, Set<MunicipalityCode> places) {
        return places.contains(number.municipality())
                ? files.find(number).filter(file -> file.kind() == CaseFile.Kind.CONCERN)
                : Optional.empty();
    }

    private Caller finder() {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        if (places(caller).isEmpty()) {
            throw Refusal.notForFinders();
        }
        return caller;
    }

    private Set<MunicipalityCode> places(Caller caller) {
        return caller.municipalities().stream()
                .filter(place -> openings.worksOnCases(caller, place))
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CaseQuestion question(@Nullable String typed) {
        try {
            return CaseQuestion.of(typed);
        } catch (CaseQuestion.Unreadable unreadable) {
            throw Refusal.unreadable(unreadable.whatToDo());
        }
    }
}
