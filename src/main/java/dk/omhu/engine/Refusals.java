package dk.omhu.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;

/** What somebody reads who tries to do with a task what only its form may do. */
final class Refusals {
    static final String NOT_THERE = "Findes ikke, eller du har ikke adgang.";
    static final String ONLY_FOR_ONESELF =
            "Du kan kun tage en opgave til dig selv. En leder kan give den til en anden.";
    static final String ONLY_MANAGERS = "Kun en leder kan give en opgave videre. Din egen kan du give tilbage.";
    static final String TAKEN = "En kollega har allerede taget opgaven. Opdater listen.";
    static final String NOT_ENTITLED = "Opgaven kan kun tages af en, der har en af opgavens roller i kommunen.";
    static final String OFF_DUTY =
            "Døgnvagtens opgaver kan kun tages og løses af den, der har vagt i kommunen nu. Se vagtplanen.";
    static final String NOT_IMPARTIAL =
            "Du har meldt dig inhabil i sagen, og den er lukket for dig. Er det en fejl, så spørg lederen.";
    static final String RESTRICTED =
            "Adgangen til sagen er begrænset til bestemte medarbejdere. Spørg lederen, hvem der har den.";
    static final String CANNOT_HAVE =
            "Kollegaen er inhabil i sagen, eller sagen er begrænset til andre. Vælg en anden på listen.";
    static final String MODEL_DECIDES = "Hvem der kan løse en opgave, står i modellen og kan ikke ændres på opgaven.";
    static final String TASK_CHANGE = "Opgavens frist og prioritet står i modellen og kan ikke ændres her.";
    static final String NEW_TASK = "Opgaver opstår i et sagsforløb og kan ikke oprettes eller slettes her.";
    static final String JOBS_RUN_THEMSELVES = "Det sker af sig selv, når tiden er inde, og kan ikke sættes i gang her.";
    static final String ONLY_ANOTHER_TRY = "Et job kan få lov at prøve igen, men ikke stoppes eller udsættes her.";
    static final String RIGHTS_BY_GROUP =
            "Rettigheder står i rettighedstabellen og gives ikke her. Meld personen ind i den gruppe, der har rettigheden.";
    static final String NO_GROUP_IN_MUNICIPALITY =
            "En gruppe hører ikke til en kommune. Tilknyt hver person til kommunen i stedet.";
    static final String BY_FORM = "Opgaven afsluttes med sin formular.";

    private Refusals() {}

    /** 403: somebody else might. */
    static AuthorizationException forbidden(String message) {
        return new AuthorizationException(message);
    }

    /** 400: nobody may, this is the wrong road. */
    static BadUserRequestException wrongRoad(String message) {
        return new BadUserRequestException(Refused.marked(message));
    }
}
