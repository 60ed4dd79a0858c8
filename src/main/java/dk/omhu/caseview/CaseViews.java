package dk.omhu.caseview;

import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Role;
import dk.omhu.access.TechnicalClients;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Drill;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PoliceHolds;
import dk.omhu.casefile.StatusWords;
import dk.omhu.country.DutyNumbers;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a case. */
@Component
class CaseViews {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));

    private final CaseFiles files;
    private final Disclosures disclosures;
    private final PoliceHolds holds;
    private final Callers callers;
    private final Municipalities municipalities;
    private final DutyNumbers numbers;
    private final List<StatusWords> features;

    CaseViews(
            CaseFiles files,
            Disclosures disclosures,
            PoliceHolds holds,
            Callers callers,
            Municipalities municipalities,
            DutyNumbers numbers,
            List<StatusWords> features) {
        this.files = files;
        this.disclosures = disclosures;
        this.holds = holds;
        this.callers = callers;
        this.municipalities = municipalities;
        this.numbers = numbers;
        this.features = features;
    }

    CaseView of(Reader reader, boolean opened) {
        var file = files.get(reader.number());
        var values = files.values(reader.number());
        return new CaseView(
                reader.number().value(),
                // That a person was known before is not another authority's to know.
                reader.municipal() ? aliases(reader.number()) : List.of(),
                files.person(reader.number()).initials(),
                values.latest("ageBand").map(age -> age.value().shown()).orElse(null),
                values.text("legalTrack").filter("CHILD"::equals).isPresent(),
                municipalities
                        .byCode(file.municipality())
                        .map(municipality -> municipality.title() + " Kommune")
                        .orElse(file.municipality().value()),
                file.receivedAt(),
                status(file, reader, values),
                opened,
                opened && reader.opens(Part.CONCERN) ? person(reader.number(), values) : null,
                entries(reader, values, opened),
                List.of(),
                // Other authorities have their own duty.
                reader.municipal() ? numbers.all(file.municipality()) : List.of());
    }

    private List<String> aliases(CaseNumber number) {
        return files.aliases(number).stream().map(CaseNumber::value).toList();
    }

    private List<String> status(CaseFile file, Reader reader, CaseValues values) {
        List<String> status = new ArrayList<>();
        if (file.drill()) {
            status.add(Drill.WORDS);
        }
        status.add(
                switch (file.state()) {
                    case OPEN -> "Åben";
                    case CLOSED -> "Lukket";
                    case JOINED -> "Lagt sammen med en anden sag";
                });
        if (holds.stand(file.number())) {
            status.add("Afventer politiet");
        }
        // Who opens no part of the case has no use for where a child's track stands.
        if (reader.opens(Part.CONCERN)) {
            features.forEach(feature -> status.addAll(feature.of(file.number(), values)));
        }
        return status;
    }

    private CaseView.Person person(CaseNumber number, CaseValues values) {
        var person = files.person(number);
        return new CaseView.Person(
                person.name(),
                values.text("personCpr").orElse(null),
                person.birthDate(),
                person.protectedAddress(),
                values.text("language").orElse(null),
                values.text("interpreter").map("true"::equalsIgnoreCase).orElse(null));
    }

    /** What the access log says was opened. */
    List<String> whatOpened(Reader reader) {
        List<String> opened = new ArrayList<>();
        Arrays.stream(Part.values()).filter(reader::opens).map(Part::name).forEach(opened::add);
        if (!reader.municipal()) {
            opened.add("own entries");
        }
        if (!reader.recipients().isEmpty()) {
            opened.add("disclosed");
            disclosed(reader).map(given -> "disclosure " + given.id()).forEach(opened::add);
        }
        return opened;
    }

    private Stream<Disclosure> disclosed(Reader reader) {
        return reader.recipients().stream().flatMap(role -> disclosures.to(role.id(), reader.number()).stream());
    }

    private List<CaseView.Entry> entries(Reader reader, CaseValues values, boolean opened) {
        Map<String, String> names = new HashMap<>();
        UnaryOperator<String> nameOf = user -> names.computeIfAbsent(user, callers::nameOf);
        List<CaseView.Entry> entries = new ArrayList<>();
        values.entries().stream()
                .filter(reader::seesStep)
                .map(entry -> entry(reader, entry, opened, nameOf))
                .forEach(entries::add);
        disclosed(reader).map(given -> disclosed(given, opened, nameOf)).forEach(entries::add);
        entries.sort(Comparator.comparing(CaseView.Entry::at));
        return entries;
    }

    private static CaseView.Entry entry(
            Reader reader, JournalEntry entry, boolean opened, UnaryOperator<String> nameOf) {
        var values = entry.values().values().stream()
                .filter(value -> reader.reads(entry, value))
                .map(value -> new CaseView.Value(value.label(), Words.of(value)))
                .collect(Collectors.toCollection(ArrayList::new));
        entry.erasedAt().ifPresent(at -> values.add(new CaseView.Value("Oplysning fjernet", DAY.format(at))));
        entry.firstAuthor()
                .ifPresent(author -> values.add(new CaseView.Value(
                        "Flyttet hertil",
                        "Skrevet %s i en anden sag af %s"
                                .formatted(DAY.format(entry.writtenAt()), nameOf.apply(author)))));
        return new CaseView.Entry(
                entry.at(),
                entry.author(),
                nameOf.apply(entry.author()),
                role(entry.authorRole()),
                entry.stepName(),
                opened ? values : null);
    }

    private static CaseView.Entry disclosed(Disclosure given, boolean opened, UnaryOperator<String> nameOf) {
        List<CaseView.Value> values = new ArrayList<>();
        values.add(new CaseView.Value("Delt", given.shared()));
        values.add(new CaseView.Value("Formål", given.purpose()));
        values.add(new CaseView.Value("Nødvendigt, fordi", given.necessity()));
        if (given.notForInvestigation()) {
            values.add(new CaseView.Value("Husk", Disclosure.NOT_FOR_INVESTIGATION + "."));
        }
        return new CaseView.Entry(
                given.at(),
                given.by(),
                nameOf.apply(given.by()),
                null,
                "Oplysninger delt med jer",
                opened ? values : null);
    }

    private static @Nullable String role(@Nullable String group) {
        if (group == null) {
            return null;
        }
        return group.equals(TechnicalClients.INTAKE)
                ? "Andet system"
                : Role.byId(group).map(Role::title).orElse(null);
    }
}
