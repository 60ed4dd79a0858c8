package dk.omhu.notice;

import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                "notice-" + first.id(),
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
            case BREAK_GLASS -> "Omhu: besked om adgang";
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
        return Map.of(
                "kind", told.kind().title(),
                "about", told.about(),
                "caseNumber", told.number().isOfHouse() ? "" : told.number().value(),
                "municipality", title(told.number()),
                "drill", isDrill(told.number()),
                "link", links.to(told.number()));
    }

    private Map<String, Object> digest(List<Told> told) {
        Map<CaseNumber, List<Map<String, Object>>> byCase = new LinkedHashMap<>();
        told.forEach(one -> byCase.computeIfAbsent(one.number(), number -> new ArrayList<>())
                .add(Map.of("kind", one.kind().title(), "about", one.about(), "toldAt", MOMENT.format(one.at()))));
        return Map.of(
                "tasklist",
                links.tasklist(),
                "cases",
                byCase.entrySet().stream()
                        .map(entry -> Map.<String, Object>of(
                                "title", heading(entry.getKey()),
                                "caseNumber",
                                        entry.getKey().isOfHouse()
                                                ? ""
                                                : entry.getKey().value(),
                                "municipality", title(entry.getKey()),
                                "drill", isDrill(entry.getKey()),
                                "link", links.to(entry.getKey()),
                                "notices", entry.getValue()))
                        .toList());
    }

    private String heading(CaseNumber number) {
        return number.isOfHouse()
                ? title(number) + " Kommune"
                : "Sag %s, %s Kommune".formatted(number.value(), title(number));
    }

    private String title(CaseNumber number) {
        var code = number.municipality();
        return municipalities.byCode(code).map(Municipality::title).orElse(code.value());
    }
}
