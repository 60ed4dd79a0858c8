package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.Moment;
import dk.omhu.casefile.NewEntry;
import dk.omhu.engine.form.Answered;
import dk.omhu.engine.form.FormSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door from a start form to the case file. A form that asks for a {@code caseNumber} belongs to that case; any other
 * opens a new one in its {@code municipality}. A form that asks for both belongs to the case if its number is given.
 */
@Component
class StartForms {
    private final FormCatalog catalog;
    private final CaseFiles files;
    private final AccessLog log;
    private final Callers callers;
    private final FeatureRules features;
    private final Clock clock;
    private final GivenBack drafts;
    private final StartTexts texts;
    private final ShutCases shut;

    StartForms(
            FormCatalog catalog,
            CaseFiles files,
            AccessLog log,
            Callers callers,
            FeatureRules features,
            Clock clock,
            GivenBack drafts,
            StartTexts texts,
            ShutCases shut) {
        this.catalog = catalog;
        this.files = files;
        this.log = log;
        this.callers = callers;
        this.features = features;
        this.clock = clock;
        this.drafts = drafts;
        this.texts = texts;
        this.shut = shut;
    }

    /** Takes what was sent and gives the instance its case number, or refuses and writes nothing. */
    void submit(ExecutionEntity instance, StartFormData form, VariableMap sent) {
        var caller = callers.current().orElseThrow(() -> new Refused("Log ind for at sende formularen."));
        if (instance.getProcessBusinessKey() != null) {
            throw new Refused("Sagsnummeret gives af Omhu. Lad feltet til forretningsnøgle stå tomt.");
        }
        var schema = catalog.of(form);
        var answered = new Answered(
                schema, withOwnMunicipality(schema, PlainValues.of(sent), caller), Map.of(), Map.of(), clock.instant());
        boolean opens = opensCase(schema, answered.values());
        var named = opens
                ? Optional.<CaseNumber>empty()
                : named(answered.values(), caller);
        // Held before the rules are asked: of two who send the same at once, the second is asked when the first is
        // done.
        named.ifPresent(files::lock);
        named.flatMap(one -> shut.refusalOfStart(instance.getProcessDefinition().getKey(), one, caller))
                .ifPresent(words -> {
                    throw new Refused(words);
                });
        features.check(
                submission(instance, schema, caller, answered, opens, named.orElse(UNNUMBERED)), answered.problems());
        var number = opens ? open(answered.values(), caller) : named.orElseThrow(StartForms::noSuchCase);
        var submission = submission(instance, schema, caller, answered, opens, number);
        instance.setProcessBusinessKey(number.value());
        var changes = answered.changes();
        changes.remove("caseNumber");
        files.write(
                number,
                new NewEntry(
                        JournalEntry.Kind.SUBMISSION,
                        instance.getProcessDefinition().getKey(),
                        instance.getProcessDefinition().getName(),
                        null,
                        schema.id(),
                        schema.version(),
                        authority(caller),
                        caller.userId(),
                        role(caller),
                        changes));
        log.record(caller, AccessLog.Act.FORM_SENT, number, null, changes.keySet(), null);
        Map<String, @Nullable Object> words = new HashMap<>(answered.routing());
        words.forEach((name, value) -> instance.setVariable(name, PlainValues.typed(value)));
        features.accepted(submission);
    }

    /** Who belongs to one municipality need not say which; {@link TenantOfCase} takes the same one. */
    private static Map<String, @Nullable Object> withOwnMunicipality(
            FormSchema schema, Map<String, @Nullable Object> sent, Caller caller) {
        if (!opensCase(schema, sent)) {
            if (schema.asksFor("municipality")) {
                // The number says it; a page may send along what it had chosen before the number was typed.
                sent.remove("municipality");
            }
        } else if (sent.get("municipality") == null) {
            caller.onlyMunicipality().ifPresent(own -> sent.put("municipality", own.value()));
        }
        return sent;
    }

    private static boolean opensCase(FormSchema schema, Map<String, ? extends @Nullable Object> answers) {
        var number = answers.get("caseNumber");
        return schema.asksFor("municipality")
                && (number == null || number.toString().isBlank());
    }

    /** The form as Tasklist is to show it: the user's own municipalities, the texts of the house, and the note of the draft for who may start the process. */
    InputStream withDraft(String definitionId, InputStream deployed) {
        try (deployed) {
            var whole = deployed.readAllBytes();
            var form = callers.current()
                    .map(caller -> texts.shown(OwnMunicipalities.offered(whole, caller), caller))
                    .orElse(whole);
            var startable = Startable.byId(definitionId);
            return new ByteArrayInputStream(
                    startable.isEmpty()
                            ? form
                            : drafts.intoStart(form, startable.get().getKey()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the user has written in the form so far. */
    OpenForms.Written written(StartFormData form, Map<String, @Nullable Object> typed) {
        var schema = catalog.of(form);
        return new OpenForms.Written(schema.id(), schema.version(), 0, schema.changed(typed, Map.of()));
    }

    private static Submission submission(
            ExecutionEntity instance,
            FormSchema schema,
            Caller caller,
            Answered answered,
            boolean opensCase,
            CaseNumber number) {
        var key = instance.getProcessDefinition().getKey();
        return new Submission(
                number, caller, key, key, null, schema.id(), opensCase, answered.values(), answered.contacts());
    }

    /** Stands for a case not opened yet, or none that the caller may know of, while the rules are asked. */
    private static final CaseNumber UNNUMBERED = new CaseNumber("000-0000-000000");

    /** The case that the form names, in which work goes on; empty for one of another municipality, of which nothing is told. */
    /** Somebody named a case of another municipality: the log of that one tells who tried. */
    void foreign(Caller caller, @Nullable Object caseNumber) {
        CaseNumber.parse(String.valueOf(caseNumber))
                .filter(number -> !caller.belongsTo(number.municipality()))
                .ifPresent(number -> log.recordRefused(caller, number, null, "start form", "OTHER_MUNICIPALITY"));
    }

    private Optional<CaseNumber> named(Map<String, Object> answers, Caller caller) {
        foreign(caller, answers.get("caseNumber"));
        return CaseNumber.parse(String.valueOf(answers.get("caseNumber")))
                .filter(number -> caller.belongsTo(number.municipality()))
                .flatMap(files::followAlias)
                .filter(file -> file.kind() == CaseFile.Kind.CONCERN)
                .map(CaseFile::number);
    }

    private static Refused noSuchCase() {
        return new Refused("Der er ingen sag med det nummer i din kommune. Nummeret ser ud som 751-2026-000123.");
    }

    private CaseNumber open(Map<String, Object> answers, Caller caller) {
        var code = String.valueOf(answers.get("municipality"));
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw new Refused("Du kan kun oprette en sag i din egen kommune. Vælg den i feltet \"Kommune\".");
        }
        boolean drill = "true".equals(String.valueOf(answers.get("drill")));
        return files.open(
                        new MunicipalityCode(code), CaseFile.Kind.CONCERN, receivedAt(answers), caller.userId(), drill)
                .number();
    }

    private Instant receivedAt(Map<String, Object> answers) {
        var typed = answers.get("receivedAt");
        if (typed == null) {
            return clock.instant();
        }
        var received = Moment.read(typed.toString());
        if (received.isAfter(clock.instant())) {
            throw new Refused("Tidspunktet for modtagelsen ligger i fremtiden. Ret det, eller lad det stå tomt.");
        }
        return received;
    }

    private static String authority(Caller caller) {
        return caller.roles().stream().anyMatch(Role::municipal)
                ? Authority.MUNICIPALITY
                : caller.roles().stream().findFirst().map(Authority::of).orElse(Authority.MUNICIPALITY);
    }

    private static @Nullable String role(Caller caller) {
        return caller.roles().stream().map(Role::id).sorted().findFirst().orElse(null);
    }
}
