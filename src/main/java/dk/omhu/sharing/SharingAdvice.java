package dk.omhu.sharing;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.engine.DecisionTables;
import dk.omhu.engine.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the tables once for each invitation, when its form is first shown, and keeps what they suggested in the journal with
 * inputs and versions: what the coordinator saw is what stands there, also when the tables have changed since.
 */
@Component
class SharingAdvice {
    private static final String STEP = "suggestSharing";
    private static final String TO_INVITE = "authorities-to-invite";
    private static final String BASIS = "sharing-basis";

    private final CaseFiles files;
    private final DecisionTables tables;
    private final MunicipalitySettings settings;
    private final Consents consents;

    /** A form asks for some thirty names in one look. */
    private final Map<Look, Advice> looks = Collections.synchronizedMap(new WeakHashMap<>());

    SharingAdvice(CaseFiles files, DecisionTables tables, MunicipalitySettings settings, Consents consents) {
        this.files = files;
        this.tables = tables;
        this.settings = settings;
        this.consents = consents;
    }

    /** The advice for the task that is looked at. */
    Advice of(Look look) {
        var known = looks.get(look);
        if (known != null) {
            return known;
        }
        var advice = kept(look).orElseGet(() -> {
            files.lock(look.number());
            return kept(look).orElseGet(() -> ask(look));
        });
        looks.put(look, advice);
        return advice;
    }

    private Optional<Advice> kept(Look look) {
        return files.values(look.number()).entries().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.SUGGESTION
                        && entry.stepKey().equals(STEP)
                        && look.taskId().equals(entry.taskId()))
                .findFirst()
                .map(Advice::read);
    }

    private Advice ask(Look look) {
        var values = files.values(look.number());
        Map<String, JournalValue> found = new LinkedHashMap<>();
        whom(values, look.number().municipality(), found);
        bases(look.number(), values, found);
        return Advice.read(files.write(
                look.number(),
                new NewEntry(
                        JournalEntry.Kind.SUGGESTION,
                        STEP,
                        "Forslag til invitationen",
                        look.taskId(),
                        null,
                        null,
                        Authority.MUNICIPALITY,
                        "omhu",
                        null,
                        found)));
    }

    private void whom(CaseValues values, MunicipalityCode municipality, Map<String, JournalValue> found) {
        var facts = Facts.forInviting(values);
        var answers = tables.askAll(TO_INVITE, List.of(facts));
        Set<String> invited = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        for (var rule : answers.rules().get(0)) {
            var role = String.valueOf(rule.outputs().get(Advice.INVITED));
            invited.add(role);
            reasons.add(Recipient.titleOf(role) + ": " + rule.reason());
        }
        for (var role : settings.of(municipality).standingParticipants()) {
            if (Recipient.byId(role).isPresent()) {
                invited.add(role);
                reasons.add(Recipient.titleOf(role) + ": Fast deltager i kommunens forum.");
            }
        }
        found.put(
                Advice.INVITED,
                new JournalValue(
                        Part.INFOHUS,
                        "Forslag",
                        List.copyOf(invited),
                        invited.stream().map(Recipient::titleOf).collect(Collectors.joining(", "))));
        found.put(Advice.REASONS, new JournalValue(Part.INFOHUS, "Begrundelser for forslaget", reasons));
        found.put("invitedAuthoritiesTable", table(TO_INVITE, answers.version(), facts));
    }

    private void bases(CaseNumber number, CaseValues values, Map<String, JournalValue> found) {
        var facts = Facts.forSharing(
                values, !consents.standing(number, Consent.Scope.SHARING).isEmpty());
        List<Map<String, @Nullable Object>> questions = new ArrayList<>();
        for (var recipient : Recipient.values()) {
            for (var purpose : Purpose.values()) {
                Map<String, @Nullable Object> question = new LinkedHashMap<>(facts);
                question.put("recipient", recipient.id());
                question.put("purpose", purpose.name());
                questions.add(question);
            }
        }
        var answers = tables.askAll(BASIS, questions);
        List<Map<String, String>> bases = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (var rule : answers.rules().get(i)) {
                var basis = new Advice.Basis(
                        String.valueOf(questions.get(i).get("recipient")),
                        String.valueOf(questions.get(i).get("purpose")),
                        String.valueOf(rule.outputs().get("basis")),
                        rule.reason(),
                        String.valueOf(rule.outputs().get("cannotShare")));
                // That a purpose is no task of the recipient is nothing to tell anybody.
                if (basis.allows() || !basis.cannotShare().isBlank()) {
                    bases.add(basis.asMap());
                }
            }
        }
        found.put(Advice.BASES, new JournalValue(Part.INFOHUS, "Forslag til hjemmel", bases));
        found.put("sharingBasisTable", table(BASIS, answers.version(), facts));
    }

    private static JournalValue table(String table, int version, Map<String, @Nullable Object> facts) {
        return new JournalValue(
                Part.INFOHUS, "Beslutningstabel", Map.of("table", table, "version", version, "inputs", facts));
    }
}
