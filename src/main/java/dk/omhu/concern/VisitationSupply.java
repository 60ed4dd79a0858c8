package dk.omhu.concern;

import dk.omhu.access.Callers;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the visitation and the closing need to see: suggestions with their reasons, possible matches, who did what. */
@Component
class VisitationSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));
    private static final Map<String, String> DECLINED_BECAUSE = Map.of(
            "DIFFERENT_CPR_OR_BIRTH", "CPR-nummer eller fødselsdato er forskellig",
            "DIFFERENT_PERSON_KNOWN", "kendt at være en anden",
            "TOO_UNCERTAIN", "for usikkert",
            "OTHER", "andet");

    private final SamePerson samePerson;
    private final Closing closing;
    private final Callers callers;
    private final CaseFiles files;
    private final AccessLog log;

    VisitationSupply(SamePerson samePerson, Closing closing, Callers callers, CaseFiles files, AccessLog log) {
        this.samePerson = samePerson;
        this.closing = closing;
        this.callers = callers;
        this.files = files;
        this.log = log;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "acuteSuggestedLabel", look -> label(look.values(), "acuteSuggested"),
                "acuteReasons", look -> reasons(look.values(), "acuteReasons"),
                "visitationSuggestedLabel", look -> label(look.values(), "visitationSuggested"),
                "visitationReasons", look -> reasons(look.values(), "visitationReasons"),
                "matchList", this::matchList,
                "matchChoices", this::matchChoices,
                "closingSummary", this::closingSummary,
                "needsPoliceReason", look -> String.valueOf(closing.needsPoliceReason(look.number(), look.values())),
                "ownDutyMissing", look -> String.valueOf(closing.ownDutyMissing(look.values())),
                "informMissing", look -> String.valueOf(closing.informMissing(look.values())));
    }

    /** Whoever is shown a possible match was shown that other case: its log says so, in the same transaction. */
    @Override
    public List<String> read(Look look, Set<String> names) {
        if (!names.contains("matchList") && !names.contains("matchChoices") && !names.contains("closingSummary")) {
            return List.of();
        }
        samePerson
                .undecided(look.number())
                .forEach(match -> log.record(
                        look.caller(),
                        AccessLog.Act.MATCHES_SHOWN,
                        match.number(),
                        look.taskId(),
                        List.of("initials", "birthYear"),
                        null));
        return List.of();
    }

    private static @Nullable Object label(CaseValues values, String key) {
        return values.latest(key).map(written -> written.value().shown()).orElse(null);
    }

    private static @Nullable Object reasons(CaseValues values, String key) {
        return values.latest(key)
                .map(written -> written.value().value())
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(reason -> "- " + reason).collect(Collectors.joining("\n"))
                        : value.toString())
                .orElse(null);
    }

    private Object matchList(Look look) {
        return files.get(look.number()).drill()
                ? "**ØVELSE:** der ledes kun blandt øvelser.\n\n" + matches(look)
                : matches(look);
    }

    private String matches(Look look) {
        var matches = seen(look);
        return (matches.isEmpty() ? "Ingen tidligere sager i kommunen ligner." : listed(matches)) + elsewhere(look);
    }

    /** That there is one, and no more: somebody who may open it has to look. */
    private String elsewhere(Look look) {
        return samePerson.hidesOne(look.number(), look.caller().userId())
                ? "\n\n**En mulig sag er lukket for dig.** Lederen får besked om at se på den, når du sender."
                : "";
    }

    private List<PossibleMatch> seen(Look look) {
        return samePerson.undecidedFor(look.number(), look.caller().userId());
    }

    private static String listed(List<PossibleMatch> matches) {
        return matches.stream().map(match -> "- " + describe(match)).collect(Collectors.joining("\n"))
                + "\n\nGengangere ses **samlet**; det gør dem ikke farligere.";
    }

    private Object matchChoices(Look look) {
        return seen(look).stream()
                .map(match -> Map.of("value", match.number().value(), "label", describe(match)))
                .toList();
    }

    private static String describe(PossibleMatch match) {
        return "%s, %s, modtaget %s, %s: %s"
                .formatted(
                        match.initials(),
                        match.birthYear() == null ? "fødselsår ukendt" : "f. " + match.birthYear(),
                        DAY.format(match.receivedAt()),
                        match.open() ? "åben" : "lukket",
                        match.why());
    }

    private Object closingSummary(Look look) {
        var summary = new StringBuilder();
        var proposals = look.values().roundsOf("proposeClosing", null);
        if (!proposals.isEmpty()) {
            summary.append("**Foreslået af** ")
                    .append(callers.nameOf(proposals.get(proposals.size() - 1).author()))
                    .append("\n\n");
        }
        var decided = samePerson.decided(look.number());
        for (var one : decided) {
            summary.append("- Mulig tidligere sag ")
                    .append(one.other())
                    .append(
                            switch (one.decision()) {
                                case LINKED -> ": samme person, ses samlet";
                                case JOINED -> ": lagt sammen";
                                case DECLINED ->
                                    ": **afvist som samme person** – "
                                            + DECLINED_BECAUSE.getOrDefault(String.valueOf(one.reason()), "uden grund")
                                            + (one.explanation() == null
                                                    ? ""
                                                    : " (" + Markdown.plain(one.explanation()) + ")");
                            })
                    .append(", af ")
                    .append(callers.nameOf(one.by()))
                    .append("\n");
        }
        seen(look)
                .forEach(match -> summary.append("- Mulig tidligere sag, **ingen har taget stilling**: ")
                        .append(describe(match))
                        .append("\n"));
        summary.append(elsewhere(look));
        summary.append(
                closing.informMissing(look.values())
                        ? "\nPersonen er **ikke** oplyst."
                        : "\nOplysning af personen: "
                                + look.values()
                                        .latest("informPerson")
                                        .map(written -> written.value().shown())
                                        .orElse(""));
        return summary.toString();
    }
}
