package dk.omhu.consent;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms show of consents: which stand and which have ended, the age today, and what was shared on consent. */
@Component
class ConsentSupply implements Supply {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Consents consents;
    private final CaseFiles files;
    private final Disclosures disclosures;

    ConsentSupply(Consents consents, CaseFiles files, Disclosures disclosures) {
        this.consents = consents;
        this.files = files;
        this.disclosures = disclosures;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "consentOverview", this::overview,
                "ageBandNow", this::ageBand,
                "consentDisclosures", this::shared);
    }

    private @Nullable Object overview(Look look) {
        if (!Part.MEASURE.opensTo(look.caller(), look.number())) {
            return null;
        }
        var all = consents.of(look.number());
        return all.isEmpty()
                ? null
                : "**Samtykker**\n\n" + all.stream().map(one -> line(one, look)).collect(Collectors.joining("\n"));
    }

    /** The names of those with custody are the child's part. */
    private String line(Consent consent, Look look) {
        var name = consent.giverName() != null && Part.CHILD.opensTo(look.caller(), look.number())
                ? " (" + Markdown.plain(consent.giverName()) + ")"
                : "";
        return "- %s%s, givet %s: %s%s – **%s**"
                .formatted(
                        consent.giver().label(),
                        name,
                        Days.words(consent.givenOn()),
                        Markdown.plain(consent.what()),
                        consent.toWhom() == null ? "" : " · over for " + Markdown.plain(consent.toWhom()),
                        state(consent));
    }

    private String state(Consent consent) {
        var because = consent.endedBecause();
        if (consent.endedOn() != null && because != Consent.End.RAN_OUT) {
            return because == Consent.End.WITHDRAWN
                    ? "trukket tilbage " + Days.words(consent.endedOn())
                    : "slut " + Days.words(consent.endedOn());
        }
        if (consent.until() == null) {
            return "gælder";
        }
        return (consent.stands(consents.today()) ? "gælder til " : "udløb ") + Days.words(consent.until());
    }

    /** By the birth date today, not at the intake; else what was guessed there. */
    private Object ageBand(Look look) {
        return files.person(look.number())
                .ageOn(consents.today())
                .map(ConsentSupply::band)
                .or(() -> look.values().text("ageBand"))
                .orElse("UNKNOWN");
    }

    private static String band(int years) {
        if (years < 15) {
            return years < 10 ? "UNDER_10" : "AGE_10_14";
        }
        return years < 18 ? "AGE_15_17" : "ADULT";
    }

    private @Nullable Object shared(Look look) {
        var choices = standing(disclosures, look.number()).stream()
                .map(given -> Map.of("value", String.valueOf(given.id()), "label", describe(given)))
                .toList();
        return choices.isEmpty() ? null : choices;
    }

    /** What stands of a case's disclosures and rests on consent. */
    static List<Disclosure> standing(Disclosures disclosures, dk.omhu.casefile.CaseNumber number) {
        return disclosures.of(number).stream()
                .filter(given -> given.stands() && given.basis().equals("CONSENT"))
                .toList();
    }

    /** To whom, when and what, without its content. */
    static String describe(Disclosure given) {
        return "%s · %s · %s"
                .formatted(
                        Role.byId(given.recipient()).map(Role::title).orElse(given.recipient()),
                        Days.words(given.at().atZone(DENMARK).toLocalDate()),
                        given.purpose());
    }
}
