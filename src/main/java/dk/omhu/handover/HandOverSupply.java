package dk.omhu.handover;

import dk.omhu.access.Municipalities;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a hand-over show and offer. */
@Component
class HandOverSupply implements Supply {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private final HandOverBook book;
    private final HandOvers handOvers;
    private final WhatMayFollow mayFollow;
    private final Municipalities municipalities;

    HandOverSupply(HandOverBook book, HandOvers handOvers, WhatMayFollow mayFollow, Municipalities municipalities) {
        this.book = book;
        this.handOvers = handOvers;
        this.mayFollow = mayFollow;
        this.municipalities = municipalities;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "handOverMunicipalities", this::others,
                "handOverChoices", this::choices,
                "handOverTo", this::to,
                "handOverChosen", this::chosen,
                "handOverSent", this::sent,
                "handOverPaper", this::paper,
                "handOverFrom", this::from);
    }

    private Object others(Look look) {
        return municipalities.all().stream()
                .filter(one -> !one.code().equals(look.number().municipality()))
                .map(one -> Map.of(
                        "value",
                        one.code().value(),
                        "label",
                        handOvers.worksHere(one.code()) ? one.title() : one.title() + " (på papir)"))
                .toList();
    }

    private @Nullable Object choices(Look look) {
        var taken = book.open(look.number())
                .map(over -> over.items().stream().map(HandOver.Item::choice).collect(Collectors.toSet()))
                .orElse(Set.of());
        var choices = mayFollow.pieces(look.number(), look.values(), look.caller()).entrySet().stream()
                .filter(piece -> !taken.contains(piece.getKey()))
                .map(piece -> Map.of(
                        "value",
                        piece.getKey(),
                        "label",
                        piece.getValue().content().label()))
                .toList();
        return choices.isEmpty() ? null : choices;
    }

    private @Nullable Object to(Look look) {
        return book.open(look.number()).map(over -> handOvers.nameOf(over.to())).orElse(null);
    }

    private @Nullable Object chosen(Look look) {
        return book.open(look.number()).map(HandOverSupply::labels).orElse(null);
    }

    private @Nullable Object sent(Look look) {
        return book.open(look.number())
                .map(over -> "Til %s%s\n\n%s"
                        .formatted(handOvers.nameOf(over.to()), at(" den ", over.sentAt()), labels(over)))
                .orElse(null);
    }

    private @Nullable Object paper(Look look) {
        return book.open(look.number())
                .map(over -> "**Til %s. Fra %s, dér sag %s.**\n\n%s"
                        .formatted(
                                handOvers.nameOf(over.to()),
                                handOvers.nameOf(look.number().municipality()),
                                look.number(),
                                over.items().stream()
                                        .map(item -> "**%s**\n\n%s"
                                                .formatted(Markdown.plain(item.label()), Markdown.plain(item.text())))
                                        .collect(Collectors.joining("\n\n"))))
                .orElse(null);
    }

    private @Nullable Object from(Look look) {
        return book.newestTo(look.number())
                .map(over -> "Fra **%s**%s. Dens sag har nummer %s. Henvend dig til den kommune, hvis noget mangler."
                        .formatted(
                                handOvers.nameOf(over.number().municipality()),
                                at(", modtaget ", over.sentAt()),
                                over.number()))
                .orElse(null);
    }

    private static String labels(HandOver over) {
        return over.items().stream()
                .map(item -> "- " + Markdown.plain(item.label()))
                .collect(Collectors.joining("\n"));
    }

    private static String at(String words, @Nullable Instant at) {
        return at == null ? "" : words + CLOCK.format(at);
    }
}
