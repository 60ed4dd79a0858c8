package dk.omhu.notice;

import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a mail says: the number of the case, a neutral name, a link; never whom it is about. */
@Component
class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM 'kl.' HH.mm", Locale.forLanguageTag("da-DK"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final Texts texts;
    private final Links links;
    private final Addresses addresses;
    private final Municipalities municipalities;
    private final CaseFiles files;

    Wording(Texts texts, Links links, Addresses addresses, Municipalities municipalities, CaseFiles files) {
        this.texts = texts;
        this.links = links;
        this.addresses = addresses;
        this.municipalities = municipalities;
        this.files = files;
    }

    /** One mail to one user. One notice that could not wait is a mail of its own; all else is a digest. */
    Mail mail(List<Told> told, InternetAddress to, MunicipalityCode sender) {
        var first = told.get(0);
        boolean atOnce = told.size() == 1 && first.kind().atOnce();
        return new Mail(
                // The moment too: a server that has seen a number in another database would drop the mail as a copy.
                "notice-%d-%d".formatted(first.id(), first.at().getEpochSecond()),
                first.user(),
                addresses.sender(sender),
                to,
                atOnce ? subject(first) : subject(told),
                atOnce ? texts.write(MailKind.AT_ONCE, atOnce(first)) : texts.write(MailKind.DIGEST, digest(told)));
    }

    /** Read over many shoulders and on lock screens: neutral, and no name from anywhere. */
    private String subject(Told told) {
        var words = switch (told.kind()) {
            case ACUTE -> "Omhu: besked, der haster";
            case LAW_CLOCK -> "Omhu: en frist kræver dig";
            case BREAK_GLASS, SELF_GRANT -> "Omhu: besked om adgang";
            case BREACH -> "Omhu: besked, der haster";
            default -> "Omhu: ny påmindelse";
        };
        return isDrill(told.number()) ? "ØVELSE: " + words : words;
    }

    private String subject(List<Told> told) {
        var words = "Omhu: " + (told.size() == 1 ? "en ny påmindelse" : told.size() + " nye påmindelser");
        return told.stream().allMatch(one -> isDrill(one.number())) ? "ØVELSE: " + words : words;
    }

    private boolean isDrill(CaseNumber number) {
        return files.get(number).drill();
    }

    private Map<String, Object> atOnce(Told told) {
        Map<String, Object> values = new HashMap<>(ofCase(List.of(told)));
        values.putAll(line(told));
        return values;
    }

    private Map<String, Object> digest(List<Told> told) {
        Map<CaseNumber, List<Told>> byCase =
                told.stream().collect(Collectors.groupingBy(Told::number, LinkedHashMap::new, Collectors.toList()));
        return Map.of(
                "tasklist",
                links.tasklist(),
                "cases",
                byCase.values().stream().map(this::ofCase).toList());
    }

    private Map<String, Object> ofCase(List<Told> told) {
        var number = told.get(0).number();
        var code = number.municipality();
        var municipality = municipalities.byCode(code).map(Municipality::title).orElse(code.value());
        var group = told.stream()
                .map(Told::group)
                .filter(one -> !one.equals(Recipients.BY_NAME))
                .findFirst();
        return Map.of(
                "title",
                (number.isOfHouse() ? "" : "Sag " + number + ", ") + municipality + " Kommune",
                "caseNumber",
                number.isOfHouse() ? "" : number.value(),
                "municipality",
                municipality,
                "drill",
                isDrill(number),
                "link",
                links.to(number, group.orElse(Recipients.BY_NAME)),
                "notices",
                told.stream().map(Wording::line).toList());
    }

    private static Map<String, Object> line(Told told) {
        return Map.of("kind", told.kind().title(), "about", told.about(), "toldAt", MOMENT.format(told.at()));
    }
}
