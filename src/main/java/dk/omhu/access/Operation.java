package dk.omhu.access;

import static dk.omhu.access.Road.BREAK_GLASS;
import static dk.omhu.access.Road.DISCLOSURE;
import static dk.omhu.access.Road.DUTY;
import static dk.omhu.access.Road.MUNICIPALITY;
import static dk.omhu.access.Road.OWN;
import static dk.omhu.access.Road.TASK;
import static dk.omhu.access.Road.WORK;
import static dk.omhu.access.Role.ADULT_CASEWORKER;
import static dk.omhu.access.Role.CHILD_CASEWORKER;
import static dk.omhu.access.Role.CHILD_NOTIFICATION_DESK;
import static dk.omhu.access.Role.DATA_PROTECTION_OFFICER;
import static dk.omhu.access.Role.DUTY_OFFICER;
import static dk.omhu.access.Role.MANAGER;
import static dk.omhu.access.Role.MENTOR_COORDINATOR;
import static dk.omhu.access.Role.MUNICIPAL_COORDINATOR;
import static dk.omhu.access.Role.POLICE_COORDINATOR;

import java.util.List;
import java.util.Set;

/**
 * The table of rights for everything that is our own: the parts of a case file, and what our pages and interfaces do. One row each,
 * with the roles that may and by which road. What no row says, nobody may; never in another municipality. The rights of the engine
 * stand in {@link Rights}. From both docs/rights.md is made, and the tests ask every cell over HTTP.
 */
public enum Operation {
    // The parts of a case file

    READ_CONCERN(
            "reads the concern: whom it is about, and what was said and decided",
            Who.by(
                            TASK,
                            MUNICIPAL_COORDINATOR,
                            CHILD_NOTIFICATION_DESK,
                            CHILD_CASEWORKER,
                            ADULT_CASEWORKER,
                            MANAGER,
                            DUTY_OFFICER)
                    .or(MUNICIPALITY, MUNICIPAL_COORDINATOR)
                    .or(WORK, CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, ADULT_CASEWORKER, DUTY_OFFICER)
                    .or(BREAK_GLASS, Roles.MUNICIPAL_CASE)),
    READ_REPORTER(
            "reads who reported it",
            Who.by(TASK, MUNICIPAL_COORDINATOR, CHILD_NOTIFICATION_DESK)
                    .or(MUNICIPALITY, MUNICIPAL_COORDINATOR)
                    .or(WORK, CHILD_NOTIFICATION_DESK)
                    .or(BREAK_GLASS, MUNICIPAL_COORDINATOR, CHILD_NOTIFICATION_DESK)),
    READ_INFOHUS(
            "reads the infohus: invitations, contributions, the analysis",
            Who.by(TASK, MUNICIPAL_COORDINATOR, MANAGER)
                    .or(MUNICIPALITY, MUNICIPAL_COORDINATOR)
                    .or(BREAK_GLASS, Roles.MUNICIPAL_CASE)),
    READ_CHILD(
            "reads the child's track",
            Who.by(TASK, CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, DUTY_OFFICER)
                    .or(WORK, CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, DUTY_OFFICER)
                    .or(BREAK_GLASS, Roles.MUNICIPAL_CASE)),
    READ_ADULT(
            "reads the adult's track",
            Who.by(TASK, ADULT_CASEWORKER).or(WORK, ADULT_CASEWORKER).or(BREAK_GLASS, Roles.MUNICIPAL_CASE)),
    READ_MEASURE(
            "reads the measures and the consent to them",
            Who.by(TASK, CHILD_CASEWORKER, ADULT_CASEWORKER, MENTOR_COORDINATOR)
                    .or(WORK, CHILD_CASEWORKER, ADULT_CASEWORKER, MENTOR_COORDINATOR)
                    .or(BREAK_GLASS, Roles.MUNICIPAL_CASE)),
    READ_OVERSIGHT(
            "reads what was said of how the house itself treated the file: break-glass, breaches",
            Who.by(TASK, MANAGER, DATA_PROTECTION_OFFICER)),
    READ_DISCLOSED(
            "reads what was disclosed to the own authority, and what it wrote itself",
            Who.by(DISCLOSURE, Roles.OTHER_AUTHORITIES)),

    // The tab "Sagen" of a task; how much it shows are the rows above

    SEE_CASE_OF_TASK(
            "sees of a task's case initials, state and steps, without content",
            Who.by(TASK, Roles.WITH_TASKS).at("GET /camunda/api/omhu/cases/by-task/{taskId}")),
    OPEN_CASE_OF_TASK(
            "opens the case of the own task, and its papers",
            Who.by(TASK, Roles.WITH_TASKS)
                    .at(
                            "POST /camunda/api/omhu/cases/by-task/{taskId}/open",
                            "GET /camunda/api/omhu/cases/by-task/{taskId}/documents/{id:[0-9]{1,18}}")),
    KEEP_DRAFT(
            "keeps, reads and throws away a draft of a form that is open to one",
            Who.by(OWN, Roles.WITH_TASKS)
                    .at(
                            "PUT /camunda/api/omhu/drafts/task/{taskId}",
                            "GET /camunda/api/omhu/drafts/task/{taskId}",
                            "DELETE /camunda/api/omhu/drafts/task/{taskId}",
                            "PUT /camunda/api/omhu/drafts/start/{processKey}",
                            "GET /camunda/api/omhu/drafts/start/{processKey}",
                            "DELETE /camunda/api/omhu/drafts/start/{processKey}")),

    FIND_CASE(
            "finds a case of the municipality: coordinators all, others those they work on, and any by its exact number",
            Who.by(MUNICIPALITY, Roles.MUNICIPAL_CASE)
                    .at(
                            "POST /camunda/api/omhu/find/search",
                            "POST /camunda/api/omhu/find/cases/{number}",
                            "POST /camunda/api/omhu/find/cases/{number}/documents/{id:[0-9]{1,18}}")),
    BREAK_THE_GLASS(
            "breaks the glass for one part of a case, sees and ends the own openings",
            Who.by(MUNICIPALITY, Roles.MUNICIPAL_CASE)
                    .at(
                            "GET /camunda/api/omhu/break-glass",
                            "POST /camunda/api/omhu/break-glass",
                            "DELETE /camunda/api/omhu/break-glass/{id:[0-9]{1,18}}")),
    SAY_NOT_IMPARTIAL(
            "says on a task that one is not impartial in its case",
            Who.by(TASK, Roles.WORKING)
                    .at("GET /camunda/api/omhu/not-impartial/{task}", "POST /camunda/api/omhu/not-impartial/{task}")),

    // Concerns from outside

    HAND_IN_CONCERN(
            "hands in a concern, and asks how far one's own has come",
            Who.by(MUNICIPALITY, MUNICIPAL_COORDINATOR, POLICE_COORDINATOR)
                    .andMachines()
                    .at("POST /api/concerns", "GET /api/concerns/{caseNumber}")),

    // A municipality's own affairs

    SEE_SETTINGS(
            "sees the municipality's settings, and who changed what",
            Who.by(MUNICIPALITY, Roles.MUNICIPAL)
                    .evenOffDuty()
                    .at(
                            "GET /camunda/api/omhu/settings/{municipality}",
                            "GET /camunda/api/omhu/settings/{municipality}/history")),
    CHANGE_SETTINGS(
            "changes the municipality's settings",
            Who.by(MUNICIPALITY, MANAGER).at("PUT /camunda/api/omhu/settings/{municipality}")),
    SEE_ALL_CLOCKS(
            "sees and pauses every clock that may be paused",
            Who.by(MUNICIPALITY, MANAGER)
                    .at(
                            "GET /camunda/api/omhu/deadlines/{municipality}",
                            "POST /camunda/api/omhu/deadlines/clocks/{id}/pause",
                            "POST /camunda/api/omhu/deadlines/clocks/{id}/resume")),
    SEE_INFOHUS_CLOCKS(
            "sees and pauses the infohus's clocks that may be paused",
            Who.by(MUNICIPALITY, MUNICIPAL_COORDINATOR)
                    .at(
                            "GET /camunda/api/omhu/deadlines/{municipality}",
                            "POST /camunda/api/omhu/deadlines/clocks/{id}/pause",
                            "POST /camunda/api/omhu/deadlines/clocks/{id}/resume")),
    RECOUNT_CLOCKS(
            "gives running clocks the length that the table says now",
            Who.by(MUNICIPALITY, MANAGER)
                    .at(
                            "GET /camunda/api/omhu/deadlines/{municipality}/recount",
                            "POST /camunda/api/omhu/deadlines/{municipality}/recount")),
    COUNT_MAILS(
            "sees how many of the municipality's mails wait or failed",
            Who.by(MUNICIPALITY, MANAGER).at("GET /camunda/api/omhu/mails/count")),

    // Colleagues

    PLAN_OWN_ABSENCE(
            "registers and ends the own absence",
            Who.by(OWN, Roles.WORKING)
                    .evenOffDuty()
                    .at(
                            "GET /camunda/api/omhu/absences",
                            "POST /camunda/api/omhu/absences",
                            "DELETE /camunda/api/omhu/absences/{id}")),
    PLAN_ABSENCE_OF_OTHERS(
            "registers and ends the absence of the municipality's employees",
            Who.by(MUNICIPALITY, MANAGER)
                    .at("POST /camunda/api/omhu/absences", "DELETE /camunda/api/omhu/absences/{id}")),
    HAND_TASK_ON(
            "hands a task on to a colleague who may have it",
            Who.by(MUNICIPALITY, MANAGER)
                    .at("GET /camunda/api/omhu/hand-on/{task}", "POST /camunda/api/omhu/hand-on/{task}")),
    SETTLE_LEAVING(
            "sees all that a leaving colleague has, and moves it in one act",
            Who.by(MUNICIPALITY, MANAGER).at("POST /camunda/api/omhu/leaving", "POST /camunda/api/omhu/leaving/move")),
    PLAN_DUTY(
            "sees and writes the roster",
            Who.by(MUNICIPALITY, MANAGER)
                    .at(
                            "GET /camunda/api/omhu/duty-roster/{municipality}",
                            "POST /camunda/api/omhu/duty-roster/{municipality}",
                            "DELETE /camunda/api/omhu/duty-roster/{municipality}/{id:[0-9]{1,18}}")),

    // The duty

    SEE_OWN_DUTY(
            "sees the own duty; anybody else learns that there is none",
            Who.everybody().at("GET /camunda/api/omhu/duty")),
    LOOK_UP_ON_DUTY(
            "finds an acute case and opens its summary",
            Who.by(DUTY, DUTY_OFFICER)
                    .at("POST /camunda/api/omhu/duty/search", "POST /camunda/api/omhu/duty/cases/{number}")),

    // The access log; how much of it is shown to whom stands in docs/access-log.md

    READ_LOG(
            "reads the municipality's access log, and lets the chains be checked",
            Who.by(MUNICIPALITY, DATA_PROTECTION_OFFICER)
                    .at(
                            "POST /camunda/api/omhu/insight/{municipality}/case",
                            "POST /camunda/api/omhu/insight/{municipality}/user",
                            "POST /camunda/api/omhu/insight/{municipality}/list",
                            "POST /camunda/api/omhu/insight/{municipality}/check")),
    SEE_CHAINS(
            "sees whether the log and the journals are as they were written, and what the data protection officer looked up in the log",
            Who.by(MUNICIPALITY, DATA_PROTECTION_OFFICER, MANAGER)
                    .at(
                            "GET /camunda/api/omhu/insight/{municipality}",
                            "POST /camunda/api/omhu/insight/{municipality}/of-the-log")),
    EXPORT_LOG(
            "writes out the log of a case for the person it is about",
            Who.by(MUNICIPALITY, DATA_PROTECTION_OFFICER, MANAGER)
                    .at(
                            "POST /camunda/api/omhu/insight/{municipality}/export",
                            "POST /camunda/api/omhu/insight/{municipality}/export.pdf",
                            "POST /camunda/api/omhu/insight/{municipality}/export.csv")),
    DECIDE_NAMES_IN_LOG(
            "decides whether that excerpt names the employees",
            Who.by(MUNICIPALITY, MANAGER).at("POST /camunda/api/omhu/insight/{municipality}/names")),

    SEE_BREACHES(
            "reads the municipality's register of personal data breaches",
            Who.by(MUNICIPALITY, DATA_PROTECTION_OFFICER, MANAGER)
                    .at(
                            "GET /camunda/api/omhu/breaches/{municipality}",
                            "POST /camunda/api/omhu/breaches/{municipality}/register.csv")),

    // Everybody

    SIGN_IN(
            "signs in and out by the municipality's own provider, outside the demo",
            Who.everybody()
                    .andStrangers()
                    .at(
                            "GET /sign-in",
                            "POST /sign-in/place",
                            "GET /sign-in/refused",
                            "GET /sign-in/other",
                            "GET /sign-in/goodbye",
                            "GET /oauth2/authorization/omhu")),
    ASK_FOR_PAGES(
            "learns for which municipalities the pages of settings, clocks, roster, log, breaches and finding cases are open to one; for most, none",
            Who.everybody()
                    .at(
                            "GET /camunda/api/omhu/settings",
                            "GET /camunda/api/omhu/deadlines",
                            "GET /camunda/api/omhu/duty-roster",
                            "GET /camunda/api/omhu/insight",
                            "GET /camunda/api/omhu/breaches",
                            "GET /camunda/api/omhu/find")),
    READ_OWN_MAILS("reads the own mails, in the demo", Who.everybody().at("GET /camunda/api/omhu/mails")),
    ASK_WHAT_THIS_IS(
            "asks which application this is", Who.everybody().andStrangers().at("GET /api/about"));

    private final String words;
    private final Who who;

    Operation(String words, Who who) {
        this.words = words;
        this.who = who;
    }

    /** What somebody does here, after "who": a sentence of docs/rights.md. */
    String words() {
        return words;
    }

    /** The roads by which some role comes. */
    Set<Road> roads() {
        return who.roads();
    }

    /** The roles that come by the road; none where there is no such row. */
    public Set<Role> roles(Road road) {
        return who.roles(road);
    }

    /** The doors over HTTP, as method and path. */
    List<String> doors() {
        return who.doors();
    }

    Who who() {
        return who;
    }
}
