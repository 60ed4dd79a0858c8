package dk.omhu.papers;

import dk.omhu.casefile.Disclosure;
import java.util.List;
import java.util.Map;

/** Letters about nobody, with every name in use. */
final class Letters {
    private Letters() {}

    static Letter invitation(String text) {
        return new Letter(
                Paper.INVITATION,
                Map.of(
                        "municipality", "Aarhus Kommune",
                        "caseNumber", "751-2026-000123",
                        "recipient", "Psykiatrien",
                        "date", "22. november 2026",
                        "answerBy", "29. november 2026",
                        "meetingAt", "3. december 2026",
                        "shared", List.of(share(text, Disclosure.NOT_FOR_INVESTIGATION), share("Kun til hjælp.", "")),
                        "contacts",
                                List.of(Map.of("title", "Tovholder", "name", "Åse Østergård", "phone", "89 40 00 00"))),
                List.of(Disclosure.NOT_FOR_INVESTIGATION),
                2);
    }

    static Letter receipt(String text) {
        return new Letter(
                Paper.RECEIPT,
                Map.of(
                        "municipality", "Aarhus Kommune",
                        "caseNumber", "751-2026-000123",
                        "date", "22. november 2026",
                        "receivedAt", "20. november 2026",
                        "text", text),
                List.of(),
                0);
    }

    private static Map<String, Object> share(String text, String mark) {
        return Map.of(
                "sharedAt",
                "22. november 2026",
                "text",
                text,
                "purpose",
                "Samlet analyse af, hvad der kan hjælpe",
                "basis",
                Basis.inWords(mark.isEmpty() ? "HEALTH43" : "PSP"),
                "necessity",
                "Ingen af os kender hele billedet.",
                "notForInvestigation",
                mark);
    }

    static Letter recommendation(String text) {
        return new Letter(
                Paper.RECOMMENDATION,
                Map.ofEntries(
                        Map.entry("municipality", "Aarhus Kommune"),
                        Map.entry("caseNumber", "751-2026-000123"),
                        Map.entry("date", "22. november 2026"),
                        Map.entry("recommendation", "En målrettet forebyggende indsats"),
                        Map.entry("recommendationText", text),
                        Map.entry("principle", RecommendationText.PRINCIPLE),
                        Map.entry("notForInvestigation", ""),
                        Map.entry("mainProblems", "Ensom og vred efter skoleskiftet."),
                        Map.entry("strengths", "En morfar, fodbold og en klasselærer, der ser ham."),
                        Map.entry("hasFocus", true),
                        Map.entry("focus", List.of("Familie", "Netværk og fritid")),
                        Map.entry("hasParticipants", true),
                        Map.entry("participants", List.of("Psykiatrien", "SSP-konsulent")),
                        Map.entry(
                                "halves", List.of(half("Risiko og trussel", 4), half("Trivsel og modstandskraft", 5)))),
                List.of(RecommendationText.PRINCIPLE),
                0);
    }

    static Letter decision(String text) {
        return new Letter(
                Paper.DECISION,
                Map.ofEntries(
                        Map.entry("municipality", "Aarhus Kommune"),
                        Map.entry("caseNumber", "751-2026-000123"),
                        Map.entry("date", "22. november 2026"),
                        Map.entry("decision", "Du får støtte"),
                        Map.entry("granted", true),
                        Map.entry("kinds", "Mentor"),
                        Map.entry("purpose", "At han igen har kammerater i det daglige"),
                        Map.entry("duration", "6"),
                        Map.entry("lawSection", "Serviceloven § 12 b"),
                        Map.entry("reasons", text),
                        Map.entry("hearing", "Du er hørt, før vi traf afgørelsen."),
                        Map.entry("complaintText", "Du kan klage inden 4 uger.")),
                List.of(DecisionText.COMPLAINT),
                0);
    }

    static Letter logExcerpt(String name) {
        return new Letter(
                Paper.LOG_EXCERPT,
                Map.of(
                        "municipality",
                        "Aarhus Kommune",
                        "caseNumber",
                        "751-2026-000123",
                        "date",
                        "22. november 2026",
                        "hasLooks",
                        true,
                        "looks",
                        List.of(Map.of(
                                "at", "20.11.2026 kl. 09:15",
                                "role", "Infohustovholder, kommune",
                                "employee", name,
                                "done", "Læste oplysninger",
                                "purpose", "Behandling af sagen")),
                        "leftOut",
                        LogExcerpt.LEFT_OUT),
                List.of(LogExcerpt.LEFT_OUT),
                0);
    }

    private static Map<String, Object> half(String name, int dimensions) {
        return Map.of(
                "half",
                name,
                "dimensions",
                java.util.stream.IntStream.rangeClosed(1, dimensions)
                        .mapToObj(index -> Map.of(
                                "dimension", "Bekymrende socialisering og relationer " + index,
                                "concern", "Nogen bekymring",
                                "resources", "Vi ved det ikke",
                                "why", "Læreren og faren siger det samme: han er meget alene."))
                        .toList());
    }
}
