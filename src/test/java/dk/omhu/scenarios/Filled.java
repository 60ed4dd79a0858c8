package dk.omhu.scenarios;

import dk.omhu.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A form as somebody would fill it in; a story changes only the answers that matter to it. */
final class Filled extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private static final List<String> SIGNS =
            List.of("personalCrisis", "signBehaviour", "signRelations", "signAttitudes", "violenceFascination");

    /** A purpose of each authority, and the basis that the table suggests for it. */
    private static final Map<String, String> SHARED_FOR = Map.of(
            "police-coordinator", "PSP_SUPPORT:PSP",
            "child-caseworker", "CHILD_PROTECTION:INTERNAL",
            "adult-caseworker", "ADULT_SUPPORT:INTERNAL",
            "ssp-consultant", "SSP_PREVENTION:INTERNAL",
            "job-centre", "EMPLOYMENT_HELP:INTERNAL",
            "psychiatry", "PSP_SUPPORT:PSP",
            "probation", "KSP_RELEASE:KSP",
            "mentor-coordinator", "MENTORING:INTERNAL");

    private Filled() {}

    static Filled of(String key, Object value) {
        return new Filled().but(key, value);
    }

    /** The same form with one answer changed or added. */
    Filled but(String key, Object value) {
        put(key, value);
        return this;
    }

    Filled without(String key) {
        remove(key);
        return this;
    }

    static Filled start(String source) {
        return of("municipality", "751").but("source", source).but("immediateDanger", "false");
    }

    static Filled startWithDanger() {
        return start("CITIZEN").but("immediateDanger", "true");
    }

    /** A call about a grown-up nobody has named, without any sign; nothing in it resembles another case. */
    static Filled intake() {
        var form = of("ageBand", "ADULT")
                .but("description", "Han er holdt op med at komme til fodbold og siger, at han er træt af det hele.")
                .but("dangerTo", "NONE");
        SIGNS.forEach(sign -> form.put(sign, "NO"));
        return form;
    }

    static Filled intakeAboutChild() {
        return intake().but("ageBand", "AGE_10_14");
    }

    /** An intake for which the tables suggest this visitation. */
    static Filled intakeSuggesting(String visitation) {
        return switch (visitation) {
            case "UNFOUNDED" -> intake().but("onlyBeliefOrOpinion", "true");
            case "ADVICE_ONLY" -> intake().but("adviceOnlyWanted", "true");
            case "MORE_INFORMATION" -> intake().but("signBehaviour", "YES");
            case "INFOHUS" -> intake().but("violenceFascination", "YES");
            case "OTHER_TRACK" -> intake().but("personalCrisis", "YES");
            case "OTHER_MUNICIPALITY" -> intake().but("signBehaviour", "YES").but("livesHere", "NO");
            default -> throw new IllegalArgumentException(visitation);
        };
    }

    static Filled visitation(String road) {
        return road(road).but("matchDecision", "NONE_FOUND").but("acute", "false");
    }

    /** The same person as in an open case: nothing else is asked but the danger. */
    static Filled joinedWith(CaseNumber open) {
        return of("matchDecision", "JOIN").but("matchChoice", open.value()).but("acute", "false");
    }

    /** What the manager writes when information has been gathered often enough. */
    static Filled visitationAfterLimit(String road) {
        return road(road).but("visitationLimitReason", "Der er spurgt tre gange; mere kommer der ikke.");
    }

    private static Filled road(String road) {
        var form = of("visitation", road);
        return switch (road) {
            case "UNFOUNDED" -> form;
            case "ADVICE_ONLY" -> form.but("adviceGiven", "Tal med ham om, hvad der fylder.");
            case "MORE_INFORMATION" -> form.but("informationNeeded", "Hvem ser ham til daglig?");
            case "OTHER_MUNICIPALITY" ->
                form.but("handedToMunicipality", "Odense").but("handedOverText", "Personen bor der.");
            case "OTHER_TRACK" -> askPolice(form.but("otherTrack", "ADULT_SOCIAL"));
            case "INFOHUS" -> askPolice(form);
            default -> throw new IllegalArgumentException(road);
        };
    }

    private static Filled askPolice(Filled form) {
        return form.but("policeQuestion", "Er der noget til hinder for, at kommunen taler med familien?")
                .but("shareNecessity", "Uden svar kan ingen tale med familien.")
                .but("shareBasis", "SSP");
    }

    static Filled information() {
        return of("informationFound", "Klasselæreren ser ham hver dag og er ikke urolig.");
    }

    static Filled police(String outcome) {
        return of("policeOutcome", outcome);
    }

    /** The municipality's own law: no duty, or one with the law that says so. */
    static Filled ownDuty(boolean duty) {
        var form = of("ownDuty", String.valueOf(duty)).but("ownDutyReason", "Han har en bolig og et job.");
        return duty ? form.but("ownDutyLaw", "SOCIAL_SERVICES") : form;
    }

    /** New information without danger, about which the police are asked. */
    static Filled readAndAskPolice() {
        return readInformation(false)
                .but("askPoliceAgain", "true")
                .but("policeQuestionAgain", "Han er set foran skolen. Ændrer det jeres svar?")
                .but("shareNecessityAgain", "Uden svar ved vi ikke, om vi må gå videre.")
                .but("shareBasis", "SSP");
    }

    static Filled contactLock(Object number, String action) {
        return of("caseNumber", number.toString())
                .but("lockAction", action)
                .but("lockReason", "Aftalt på dagens møde.");
    }

    static Filled reviewedLock(String decision) {
        return of("lockDecision", decision).but("lockReviewReason", "Der er set på den.");
    }

    static Filled informed() {
        return of("informPerson", "GIVEN").but("informedAt", "2026-11-20").but("informedHow", "CONVERSATION");
    }

    static Filled informExempt() {
        return of("informPerson", "EXEMPT")
                .but("informGround", "NOT_POSSIBLE")
                .but("informGroundText", "Ingen ved, hvem personen er.");
    }

    static Filled informPostponed(LocalDate lookAgain) {
        return of("informPerson", "POSTPONED")
                .but("informGround", "CHILD_SAFETY")
                .but("informGroundText", "Familien taler sammen i næste uge.")
                .but("informLookAgain", lookAgain.toString());
    }

    /** An invitation as the tables suggest the bases; what is shown of the case must be ticked from what the form offers. */
    static Filled invite(String... authorities) {
        if (authorities.length == 0) {
            return new Filled();
        }
        var form = of("invitedAuthorities", List.of(authorities));
        for (var authority : authorities) {
            var basis = SHARED_FOR.get(authority).split(":");
            form.but(prefix(authority) + "Purpose", basis[0])
                    .but(prefix(authority) + "Basis", basis[1])
                    .but(prefix(authority) + "Necessity", "Ingen kender hele billedet.")
                    .but(prefix(authority) + "Text", "En dreng, 8. klasse, er optaget af våben.");
        }
        return form;
    }

    /** The same, with the description ticked for everybody and, where others are suggested, the reason. */
    static Filled invite(Map<String, Object> shown, String... authorities) {
        var form = invite(authorities);
        for (var authority : authorities) {
            form.but(prefix(authority) + "Parts", List.of(offered(shown, "description")));
        }
        var suggested = String.valueOf(shown.get("invitedAuthoritiesSuggested"));
        boolean asSuggested = Set.of(authorities)
                .equals(Set.of(suggested.replaceAll("[\\[\\]\" ]", "").split(",")));
        return authorities.length == 0 || asSuggested || suggested.equals("null")
                ? form
                : form.but("invitedAuthoritiesDeviationReason", "NOTHING_TO_ADD");
    }

    /** The newest piece of the case file with this key among those that the form offers. */
    static String offered(Map<String, Object> shown, String key) {
        return Pattern.compile("\"(" + key + "@\\d+)\"")
                .matcher(String.valueOf(shown.get("shareable")))
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("Not offered: " + key + " in " + shown.get("shareable")));
    }

    /** How the form's names for an authority begin. */
    static String prefix(String authority) {
        return Pattern.compile("-([a-z])")
                .matcher(authority)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    static Filled contribution(String words) {
        return of("contributionAnswer", "CONTRIBUTED").but("contributionText", words);
    }

    static Filled dimension(String id, String judgement) {
        var form = of(id + "Judgement", judgement).but(id + "Resources", "SOME");
        return judgement.equals("NOT_KNOWN") ? form : form.but(id + "Why", "Det siger læreren og faren.");
    }

    /** After nine times some concern with some resources, where the graph suggests general support. */
    static Filled recommendation(String word) {
        return recommendation(word, "GENERAL_SUPPORT");
    }

    /** A recommendation where the graph suggests this; what differs from it says why. */
    static Filled recommendation(String word, String suggested) {
        var order = List.of("NO_FURTHER", "GENERAL_SUPPORT", "TARGETED_MEASURE", "POLICE");
        var form = of("mainProblems", "Ensom og vred")
                .but("resources", "En morfar")
                .but("recommendation", word)
                .but("recommendationText", "Se på det sammen med familien.");
        if (!word.equals(suggested)) {
            form.but("recommendationDeviationReason", "KNOWN_AT_MEETING");
        }
        return order.indexOf(word) > order.indexOf(suggested)
                ? form.but("recommendationDeviationText", "Han har selv bedt om mere hjælp.")
                : form;
    }

    /** What psychiatry and the job centre are recommended to do; nothing was shared with either before. */
    static Filled withParts(Filled recommendation) {
        return recommendation
                .but("recommendedAuthorities", List.of("psychiatry", "job-centre"))
                .but("psychiatryPart", "Tilbyd en samtale om søvnen.")
                .but("psychiatryPartBasis", "PSP")
                .but("jobCentrePart", "Find en praktik med en voksen at følge.")
                .but("jobCentrePartBasis", "INTERNAL");
    }

    static Filled ownDecision(String word) {
        var form = of("ownDecision", word).but("ownDecisionReason", "Det passer med det, vi selv ser.");
        return word.equals("NOT") ? form : form.but("ownDecisionLaw", "Sundhedsloven");
    }

    /** A measure that anybody may have been granted; who must say yes to it is left out. */
    private static Filled measure() {
        return of("measureDecision", "GRANTED")
                .but("kinds", List.of("MENTOR"))
                .but("lawSection", "Serviceloven § 12 b")
                .but("reasons", "Han ønsker selv støtte.")
                .but("purpose", "Tilbage i arbejde")
                .but("duration", 6)
                .but("hearing", "YES")
                .but("complaintGuidance", "true")
                .but("decisionSentAt", "2026-11-20")
                .but("decisionSentTo", List.of("PERSON"));
    }

    /** Granted to an adult who has said yes. */
    static Filled granted() {
        return saidYes(measure(), "person");
    }

    /** Granted to a child whose mother alone has custody and has said yes. */
    static Filled grantedToChild() {
        return saidYes(measure(), "custody1")
                .but("lawSection", "Barnets lov § 32")
                .but("decisionSentTo", List.of("CUSTODY", "CHILD"))
                .but("custodyHolders", "ONE")
                .but("custody1Name", "Mette Eksempelsen")
                .but("custody1Relation", "MOTHER");
    }

    /** The same where both parents have custody; the father's answer is left out. */
    static Filled grantedWithJointCustody() {
        return grantedToChild()
                .but("custodyHolders", "TWO")
                .but("custody2Name", "Anders Eksempelsen")
                .but("custody2Relation", "FATHER");
    }

    static Filled saidYes(Filled decision, String who) {
        return decision.but(who + "Consent", "YES")
                .but(who + "ConsentAt", "2026-11-20")
                .but(who + "ConsentHow", "WRITTEN");
    }

    static Filled notGranted() {
        return measure()
                .but("measureDecision", "NOT_GRANTED")
                .without("kinds")
                .without("purpose")
                .without("duration");
    }

    /** The child was talked with before the decision. */
    static Filled talkedWithChild() {
        return of("childConversation", "HELD")
                .but("conversationAt", "2026-11-20")
                .but("conversationWhere", "På skolen")
                .but("conversationWith", "Rådgiveren")
                .but("conversationSetting", "ALONE")
                .but("conversationOwnWords", "Jeg vil gerne spille fodbold igen.")
                .but("companionOffered", "true")
                .but("conversationParents", "AGREED");
    }

    static Filled consentFrom(Object number, String giver, String... scopes) {
        var form = of("caseNumber", number.toString())
                .but("consentGiver", giver)
                .but("consentScope", List.of(scopes))
                .but("consentWhat", "At mentoren taler med skolen")
                .but("consentGivenAt", "2026-11-20")
                .but("consentHow", "ORAL");
        return List.of(scopes).contains("SHARING") ? form.but("consentToWhom", "Skolen") : form;
    }

    static Filled withdrawn(Object number, String giver, String... scopes) {
        return of("caseNumber", number.toString())
                .but("withdrawnBy", List.of(giver))
                .but("withdrawnScope", List.of(scopes))
                .but("withdrawnAt", "2026-11-22")
                .but("withdrawnHow", "ORAL");
    }

    static Filled declined() {
        return of("measureDecision", "DECLINED");
    }

    static Filled followUp(String outcome) {
        return of("progression", "FORWARD").but("followUpOutcome", outcome);
    }

    static Filled closing(String reason) {
        return of("closingAction", "PROPOSE")
                .but("closingReason", reason)
                .but("closingText", "Der er ikke mere at gøre.")
                .but("letterToPerson", "SENT");
    }

    /** A closing of a case in which nobody has yet decided on telling the person. */
    static Filled closingNotInformed(String reason) {
        var form = closing(reason).but("letterToPerson", "NOT").but("letterReason", "NEVER_INFORMED");
        form.putAll(informExempt());
        return form;
    }

    static Filled resume() {
        return of("closingAction", "RESUME").but("closingText", "Der er mere at se på.");
    }

    static Filled approved() {
        return of("closingApproved", "true");
    }

    static Filled refused(String reason) {
        return of("closingApproved", "false").but("refusalReason", reason);
    }

    static Filled overdue() {
        return of("overdueAction", "ACCEPTED").but("overdueReason", "WORKLOAD");
    }

    static Filled policeCalled() {
        return of("policeCalled", "true").but("policeReference", "PRØVE-1");
    }

    static Filled lead() {
        return of("leadDecision", "Skolen er varslet.");
    }

    static Filled acuteAnswer(String outcome) {
        return of("acuteOutcome", outcome);
    }

    static Filled lookBack() {
        return of("lookBackLearned", "Ring før du skriver.");
    }

    static Filled childAssessment(String outcome, boolean receiptSent) {
        var form = of("inDanger", "false")
                .but("childOutcome", outcome)
                .but("childReason", "Barnet har det godt derhjemme.")
                .but("receiptSent", String.valueOf(receiptSent));
        if (receiptSent) {
            form.but("receiptHow", "PHONE");
        }
        if (outcome.equals("NO_GROUNDS")) {
            form.but("noGroundsTold", "TOLD");
        }
        return outcome.equals("ACUTE_STEPS") ? form.but("acuteSteps", "Talt med forældrene samme dag.") : form;
    }

    static Filled childReceipt() {
        return of("receiptSentAt", "2026-11-22").but("receiptHow", "PHONE");
    }

    static Filled screening(String outcome) {
        var form = of("screeningOutcome", outcome)
                .but("screeningReason", "Skolen og hjemmet siger det samme.")
                .but("childHeard", "NOT_YET");
        return switch (outcome) {
            case "EARLY_HELP" -> form.but("earlyHelp", "Samtaler i familiehuset");
            case "CLARIFY" -> form.but("toClarify", "Hvem er om barnet til daglig?");
            case "EXAMINATION" -> form.but("earlyMeasure", "false");
            default -> form;
        };
    }

    static Filled clarification(String outcome) {
        var form = of("clarified", "En moster er der hver dag.")
                .but("clarificationChildHeard", "YES")
                .but("clarificationOutcome", outcome)
                .but("clarificationReason", "Det rækker til at vælge.");
        return switch (outcome) {
            case "EARLY_HELP" -> form.but("clarificationHelp", "En kontaktperson i klubben");
            case "EXAMINATION" -> form.but("earlyMeasure", "false");
            default -> form;
        };
    }

    static Filled examination(String conclusion) {
        return of("examinationFamily", "Moren er syg; mosteren bor i huset.")
                .but("examinationChildTalked", "YES")
                .but("examinationTalkAt", "2026-11-20")
                .but("examinationTalkWhere", "På skolen")
                .but("examinationTalkWith", "Barnet og en bisidder")
                .but("examinationChildWords", "Jeg vil bare være i fred.")
                .but("examinationConclusion", conclusion)
                .but("examinationReasons", "Der er voksne nok omkring barnet.");
    }

    static Filled preliminary(boolean measure) {
        return of("preliminaryKnown", "Moren er stadig syg.")
                .but("preliminaryDelay", "En udtalelse mangler.")
                .but("preliminaryFinishedBy", "2027-06-01")
                .but("measureMeanwhile", String.valueOf(measure));
    }

    static Filled professionalTold() {
        return of("reporterTold", "TOLD").but("reporterToldHow", "PHONE");
    }

    static Filled complaint(Object number, LocalDate received) {
        return of("caseNumber", number.toString())
                .but("complaintReceivedAt", received.toString())
                .but("complaintFrom", "CUSTODY")
                .but("complaintAbout", "MEASURE_DECISION")
                .but("complaintText", "Vi er ikke blevet hørt.");
    }

    static Filled lookedAgain(String outcome) {
        var form = of("lookAgainOutcome", outcome)
                .but("lookAgainReason", "Høringen er holdt, men for sent.")
                .but("sameDeciderReason", "Vi er kun én på voksenområdet i denne uge.");
        return switch (outcome) {
            case "UPHELD" ->
                form.but("newMeasureDecision", "false").but("newDecisionText", "Afgørelsen er trukket tilbage.");
            case "PARTLY" -> form.but("partlyChanged", "Perioden er gjort kortere.");
            default -> form;
        };
    }

    static Filled forwarded(LocalDate day) {
        return of("forwardedAt", day.toString()).but("forwardedRemarks", "Vi fastholder begrundelsen.");
    }

    static Filled note(Object number) {
        return of("caseNumber", number.toString()).but("noteWho", "Moren").but("noteText", "Mor ringede kl. 14.");
    }

    static Filled noteWithDanger(Object number) {
        return note(number).but("newDanger", "true").but("noteText", "Han er gået med en kniv.");
    }

    static Filled newInformation(Object number) {
        return of("caseNumber", number.toString())
                .but("newInformation", "Han er set foran skolen.")
                .but("informationFrom", "En nabo");
    }

    static Filled readInformation(boolean danger) {
        return of("newDanger", String.valueOf(danger)).but("newInformationAction", "NO_CHANGE");
    }

    static Filled acuteReport(Object number) {
        return of("caseNumber", number.toString()).but("acuteDescription", "Han står foran skolen med en kniv.");
    }

    /** A call at night about somebody of whom there is no case. */
    static Filled nightCall() {
        return of("municipality", "751")
                .but("acuteDescription", "Han har skrevet, at han går derhen med en kniv.")
                .but("source", "RELATIVE")
                .but("personName", "Torben Tågedal")
                .but("personUnder18", "NO");
    }

    static Filled review() {
        return of("reviewAsked", "CITIZEN").but("reviewResult", "GOOD");
    }

    static Filled correction(Object number, String key, String value) {
        return of("caseNumber", number.toString())
                .but("correctedField", key)
                .but("correctedValue", value)
                .but("correctionReason", "Hørt forkert i telefonen");
    }

    static Filled advice() {
        return of("municipality", "751")
                .but("adviceSector", "EDUCATION")
                .but("adviceQuestion", "En elev tegner hagekors. Hvad gør vi?")
                .but("adviceGiven", "Tal med eleven og hjemmet.");
    }
}
