package dk.omhu.handover;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.sharing.Sharing;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The pieces of a case that its colleague may hand over: who it is about, what is said of the concern, and what stands in the parts
 * that this colleague opens. Who told of the person is never among them.
 */
@Component
class WhatMayFollow {
    /** Who the case is about: name, CPR number, birth date, and whether the address is protected. */
    static final String PERSON = "person@0";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.").withZone(ZoneId.of("Europe/Copenhagen"));
    private static final Set<Part> WORK = Set.of(Part.CHILD, Part.ADULT, Part.MEASURE);

    private final CaseFiles files;
    private final Sharing sharing;

    WhatMayFollow(CaseFiles files, Sharing sharing) {
        this.files = files;
        this.sharing = sharing;
    }

    /** A piece with the part in which it stands. */
    record Piece(Part part, Disclosure.Piece content) {
        HandOver.Item item(String choice) {
            var mark = content.notForInvestigation() ? "\n(" + Disclosure.NOT_FOR_INVESTIGATION + ")" : "";
            return new HandOver.Item(choice, part, content.label(), content.text() + mark);
        }
    }

    /** The pieces by their names as choices, in the order in which they were written. */
    Map<String, Piece> pieces(CaseNumber number, CaseValues values, Caller caller) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        person(number).ifPresent(person -> pieces.put(PERSON, person));
        sharing.pieces(number, values, caller).forEach((choice, piece) -> pieces.put(choice, concern(values, piece)));
        for (var entry : values.entries()) {
            if (entry.kind() == JournalEntry.Kind.SUBMISSION || entry.kind() == JournalEntry.Kind.CORRECTION) {
                entry.values().forEach((key, value) -> {
                    boolean newest = values.latest(key)
                            .filter(latest -> latest.by() == entry)
                            .isPresent();
                    if (newest && WORK.contains(value.part()) && value.part().opensTo(caller, number)) {
                        said(value)
                                .ifPresent(text -> pieces.put(
                                        key + "@" + entry.sequence(),
                                        new Piece(value.part(), piece(entry, key, value, text))));
                    }
                });
            }
        }
        return pieces;
    }

    private Optional<Piece> person(CaseNumber number) {
        var person = files.person(number);
        var text = Stream.of(
                        person.name(),
                        person.cpr() == null ? null : "CPR " + person.cpr().digits(),
                        person.birthDate() == null ? null : "født " + person.birthDate(),
                        person.protectedAddress() ? "adressebeskyttet" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        Part.CONCERN, new Disclosure.Piece("person", 0, "Hvem sagen handler om", text, false)));
    }

    private static Piece concern(CaseValues values, Disclosure.Piece piece) {
        var part = values.entries().stream()
                .filter(entry -> entry.sequence() == piece.sequence())
                .map(entry -> entry.values().get(piece.key()))
                .filter(Objects::nonNull)
                .map(JournalValue::part)
                .findFirst()
                .orElse(Part.INFOHUS);
        return new Piece(part, piece);
    }

    private static Disclosure.Piece piece(JournalEntry entry, String key, JournalValue value, String text) {
        var label = "%s · %s · %s".formatted(value.label(), entry.stepName(), DAY.format(entry.at()));
        return new Disclosure.Piece(key, entry.sequence(), label, text, false);
    }

    /** What a person reads; a list without words of its own says nothing here. */
    private static Optional<String> said(JournalValue value) {
        var raw = value.value();
        if (raw == null || raw instanceof List<?> && value.shown() == null || raw instanceof Map<?, ?>) {
            return Optional.empty();
        }
        var text = value.shown() != null ? value.shown() : raw.toString();
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
