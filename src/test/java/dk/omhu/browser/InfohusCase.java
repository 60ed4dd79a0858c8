package dk.omhu.browser;

import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;

/** A case that others have brought to where the infohus invites, over REST. */
final class InfohusCase {
    private InfohusCase() {}

    static CaseNumber waitingForInvitation(int port, Map<String, String> told) {
        var coordinator = new Colleague(new Rest(port, "tovholder-751"));
        var number = coordinator.starts(
                "concern-handling", Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        var intake = new LinkedHashMap<>(Map.of(
                "ageBand", "ADULT",
                "dangerTo", "NONE",
                "personalCrisis", "NO",
                "signBehaviour", "NO",
                "signRelations", "NO",
                "signAttitudes", "NO",
                "violenceFascination", "YES"));
        intake.putAll(told);
        coordinator.answers(number, "intake", intake);
        coordinator.answers(
                number,
                "triage",
                Map.of(
                        "matchDecision", "NONE_FOUND",
                        "acute", "false",
                        "visitation", "INFOHUS",
                        "policeQuestion", "Kender I noget?",
                        "shareNecessity", "Vi skal vide det",
                        "shareBasis", "PSP"));
        new Colleague(new Rest(port, "politi-oestjylland"))
                .answers(number, "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));
        coordinator.answers(
                number,
                "informPerson",
                Map.of("informPerson", "GIVEN", "informedAt", "2026-11-20", "informedHow", "CONVERSATION"));
        return number;
    }
}
