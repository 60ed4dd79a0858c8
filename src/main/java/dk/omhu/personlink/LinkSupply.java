package dk.omhu.personlink;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who correct a wrong match choose from, approve, and tell recipients of: places in the journal, never what stands there. */
@Component
class LinkSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));

    /** The correction itself is not corrected away. */
    private static final Set<String> OWN_STEPS = Set.of(
            Asked.PROCESS, Asked.CHOOSE, Asked.APPROVE, "correctPersonLink", "tellLinkRecipient", "lookAgainAfterLink");

    private final CaseFiles files;
    private final LinkBook book;
    private final TaskWords words;
    private final Callers callers;

    LinkSupply(CaseFiles files, LinkBook book, TaskWords words, Callers callers) {
        this.files = files;
        this.book = book;
        this.words = words;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "linkAsked",
                look -> asked(look).map(this::asked).orElse(null),
                "linkEntryChoices",
                look -> choices(look.values()),
                "linkProposal",
                look -> asked(look)
                        .map(asked -> proposal(look.number(), look.values(), asked))
                        .orElse(null),
                "linkIsOrder",
                look -> String.valueOf(
                        asked(look).filter(asked -> !asked.moves()).isPresent()),
                "linkRecipient",
                this::recipient);
    }

    private static Optional<Asked> asked(Look look) {
        return Asked.of(look.values());
    }

    private String asked(Asked asked) {
        return "**%s**\n\nØnsket af %s: %s%s"
                .formatted(
                        Asked.GROUNDS.get(asked.ground()),
                        Markdown.plain(callers.nameOf(asked.start().author())),
                        Markdown.plain(asked.why()),
                        !asked.moves()
                                ? ""
                                : "\n\nOplysningerne flyttes til "
                                        + asked.rightCase()
                                                .map(right -> "sag **" + right + "**.")
                                                .orElse("en ny sag."));
    }

    private @Nullable Object choices(CaseValues values) {
        var choices = values.entries().stream()
                .filter(LinkSupply::holdsSomething)
                .map(entry -> Map.of("value", String.valueOf(entry.sequence()), "label", label(entry)))
                .toList();
        return choices.isEmpty() ? null : choices;
    }

    private static boolean holdsSomething(JournalEntry entry) {
        return !entry.values().isEmpty()
                && entry.erasedAt().isEmpty()
                && entry.about().isEmpty()
                && !OWN_STEPS.contains(entry.stepKey());
    }

    private String label(JournalEntry entry) {
        return "%d · %s · %s · %s"
                .formatted(
                        entry.sequence(),
                        DAY.format(entry.writtenAt()),
                        entry.stepName(),
                        callers.nameOf(entry.firstAuthor().orElse(entry.author())));
    }

    private String proposal(CaseNumber number, CaseValues values, Asked asked) {
        var chosen = asked.entries();
        var lines = values.entries().stream()
                .filter(entry -> chosen.contains(entry.sequence()))
                .map(entry -> "- " + Markdown.plain(label(entry)))
                .collect(Collectors.joining("\n"));
        var joined = asked.rightCase()
                .flatMap(files::find)
                .filter(file -> RightCases.joinedTo(file, number))
                .map(file ->
                        "\n\nDe to numre var lagt sammen. Sag " + file.number() + " bliver igen en sag for sig selv.")
                .orElse("");
        return asked(asked) + "\n\n**Fjernes fra denne sag:**\n\n" + lines + joined;
    }

    private @Nullable Object recipient(Look look) {
        return words.word(look.taskId(), PersonLinks.RECIPIENT)
                .flatMap(id -> book.recipient(id, look.number()))
                .map(LinkSupply::told)
                .orElse(null);
    }

    private static String told(LinkBook.ToTell one) {
        var recipient = one.recipient();
        var what = one.ground().equals(Asked.WRONG_PERSON)
                ? "oplysningerne var om en anden person og ikke må bruges"
                : "oplysningerne er slettet efter påbud og ikke må bruges";
        return "**%s** fik første gang oplysningerne den %s (%s).\n\nFortæl, at %s, og bed modtageren slette dem hos sig selv. Sig ikke, hvem de var om."
                .formatted(
                        recipient.title(),
                        DAY.format(recipient.firstAt()),
                        recipient.given() == 1 ? "1 gang" : recipient.given() + " gange",
                        what);
    }

    @Override
    public List<String> read(Look look, Set<String> names) {
        return Stream.of("linkEntryChoices", "linkProposal", "linkRecipient")
                .filter(names::contains)
                .toList();
    }
}
