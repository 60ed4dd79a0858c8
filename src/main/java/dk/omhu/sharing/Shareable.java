package dk.omhu.sharing;

import dk.omhu.access.Caller;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The pieces of a case file that can be offered for sharing: what the person who shares may open and what says something.
 * Never the reporter (asked for on its own), never what the police answered, never a closed part.
 */
@Component
class Shareable {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.").withZone(ZoneId.of("Europe/Copenhagen"));

    /** Forms in which content is written; others hold decisions about the case. */
    private static final Set<String> CONTENT = Set.of("intake", "more-information", "new-information", "case-note");

    /** How the case was received and handled, and who told what: nobody else needs it. */
    private static final Set<String> NOT_CONTENT = Set.of(
            "caseNumber",
            "municipality",
            "source",
            "receivedAt",
            "immediateDanger",
            "personUnknown",
            "livesHere",
            "interpreter",
            "protectedAddress",
            "onlyBeliefOrOpinion",
            "adviceOnlyWanted",
            "descriptionSufficient",
            "formOfExtremism",
            "informationSource",
            "noteWho",
            "noteAt",
            "newDanger");

    /** Each of these stands for itself; of everything else the newest counts. */
    private static final Set<String> ADDED = Set.of("noteText", "newInformation", "informationFound");

    private static final List<String> SUMMARY = List.of("mainProblems", "resources", "recommendationText");
    private static final Set<String> SAYS_NOTHING = Set.of("NOT_KNOWN", "UNKNOWN", "false");

    private final Disclosures disclosures;

    Shareable(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** The name under which a form offers the piece: what, and from which journal entry. */
    static String choice(Disclosure.Piece piece) {
        return piece.key() + "@" + piece.sequence();
    }

    /** The pieces that the caller may share, by their names as choices, in the order in which they were written. */
    Map<String, Disclosure.Piece> pieces(CaseNumber number, CaseValues values, Caller caller) {
        Map<String, Disclosure.Piece> pieces = new LinkedHashMap<>();
        for (var entry : values.entries()) {
            Stream.of(content(values, entry), contribution(number, values, entry), summary(number, values, entry))
                    .flatMap(List::stream)
                    .filter(piece -> opens(entry, piece, caller, number))
                    .forEach(piece -> pieces.put(choice(piece), piece));
        }
        return pieces;
    }

    private static boolean opens(JournalEntry entry, Disclosure.Piece piece, Caller caller, CaseNumber number) {
        var value = entry.values().get(piece.key());
        return (value == null ? Part.INFOHUS : value.part()).opensTo(caller, number);
    }

    private static List<Disclosure.Piece> content(CaseValues values, JournalEntry entry) {
        boolean holdsContent = entry.kind() == JournalEntry.Kind.CORRECTION
                || (entry.kind() == JournalEntry.Kind.SUBMISSION
                        && (entry.formKey() == null || CONTENT.contains(entry.formKey())));
        if (!holdsContent) {
            return List.of();
        }
        List<Disclosure.Piece> found = new ArrayList<>();
        entry.values().forEach((key, value) -> {
            boolean counts = ADDED.contains(key)
                    || values.latest(key).filter(latest -> latest.by() == entry).isPresent();
            if (value.part() == Part.CONCERN && !NOT_CONTENT.contains(key) && counts) {
                said(value).ifPresent(text -> found.add(piece(entry, key, value.label(), text, false)));
            }
        });
        return found;
    }

    /** What an invited authority contributed, its newest answer; given under § 115 it keeps the mark. */
    private List<Disclosure.Piece> contribution(CaseNumber number, CaseValues values, JournalEntry entry) {
        var answer = entry.values().get("contributionAnswer");
        boolean newest = values.latest("contributionAnswer", entry.authority())
                .filter(latest -> latest.by() == entry)
                .isPresent();
        if (answer == null || !newest || !"CONTRIBUTED".equals(answer.value())) {
            return List.of();
        }
        boolean marked = disclosures.wasGivenToPreventCrime(entry.authority(), number, entry.at());
        var text = entry.values().entrySet().stream()
                .filter(one -> !one.getKey().equals("contributionAnswer"))
                .flatMap(one -> said(one.getValue()).map(said -> one.getValue().label() + " " + said).stream())
                .collect(Collectors.joining("\n"));
        return text.isEmpty()
                ? List.of()
                : List.of(new Disclosure.Piece(
                        "contribution",
                        entry.sequence(),
                        "Bidrag fra %s · %s".formatted(Recipient.titleOf(entry.authority()), DAY.format(entry.at())),
                        text,
                        marked));
    }

    /** What an earlier analysis came to; built on an answer given under § 115 it keeps the mark. */
    private List<Disclosure.Piece> summary(CaseNumber number, CaseValues values, JournalEntry entry) {
        if (!"recommendation".equals(entry.formKey()) || !entry.authority().equals(Authority.MUNICIPALITY)) {
            return List.of();
        }
        boolean marked = disclosures.restsOnCrimePrevention(number, values.asOf(entry.sequence()));
        return SUMMARY.stream()
                .filter(key -> values.latest(key)
                        .filter(latest -> latest.by() == entry)
                        .isPresent())
                .flatMap(key -> said(entry.values().get(key))
                        .map(text -> piece(entry, key, entry.values().get(key).label(), text, marked))
                        .stream())
                .toList();
    }

    /** Who told of the person: offered to nobody by itself, and only where it is known. */
    Optional<Disclosure.Piece> reporter(CaseNumber number, CaseValues values, Caller caller) {
        if (!Part.REPORTER.opensTo(caller, number) || values.isTrue("reporterAnonymous")) {
            return Optional.empty();
        }
        return values.latest("reporterName")
                .filter(name -> said(name.value()).isPresent())
                .map(name -> piece(
                        name.by(),
                        "reporterName",
                        "Hvem der henvendte sig",
                        Stream.of("reporterName", "reporterOrganisation")
                                .flatMap(key -> values.latest(key).flatMap(one -> said(one.value())).stream())
                                .collect(Collectors.joining(", ")),
                        false));
    }

    private static Disclosure.Piece piece(JournalEntry entry, String key, String label, String text, boolean marked) {
        return new Disclosure.Piece(
                key,
                entry.sequence(),
                "%s · %s · %s".formatted(label, entry.stepName(), DAY.format(entry.at())),
                text,
                marked);
    }

    private static Optional<String> said(JournalValue value) {
        var raw = value.value();
        if (raw == null || raw.toString().isBlank() || SAYS_NOTHING.contains(raw.toString())) {
            return Optional.empty();
        }
        return Optional.of((value.shown() != null ? value.shown() : raw.toString()).strip());
    }
}
