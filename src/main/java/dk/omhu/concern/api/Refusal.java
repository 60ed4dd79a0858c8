package dk.omhu.concern.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a concern was not received, with what to do. Fixed texts only: nothing of the request is repeated. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    private Refusal(HttpStatus status, String title, String detail) {
        super(title, null, false, false);
        problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        // Otherwise Spring puts the address of the request here, with whatever somebody wrote in it.
        problem.setInstance(URI.create("/api/concerns"));
    }

    /** Something in the request is wrong; each error says where and what to do. */
    static Refusal badInput(List<FieldError> errors) {
        var refusal = new Refusal(
                HttpStatus.BAD_REQUEST,
                "Bekymringen kan ikke modtages",
                "Ret det, der står under errors, og send igen. Intet er gemt.");
        refusal.problem.setProperty("errors", List.copyOf(errors));
        return refusal;
    }

    static Refusal badInput(String field, String message) {
        return badInput(List.of(new FieldError(field, message)));
    }

    /** The client hands in no concerns at all. */
    static Refusal notAllowed() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Bekymringer modtages fra kommunens modtagelsesklient og fra tovholdere. Bed driften om adgang. Intet er gemt.");
    }

    /** Not the client's municipality, or none at all: the answer does not tell which. */
    static Refusal notYourMunicipality() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Du kan kun sende bekymringer til din egen kommune. Ret feltet municipality. Intet er gemt.");
    }

    static Refusal otherBody() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "Nøglen er brugt",
                "Samme Idempotency-Key er brugt til en anden bekymring. Giv hver bekymring sin egen nøgle. Intet er gemt.");
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Bekymringen er for stor",
                "Send højst %d KiB. Intet er gemt.".formatted(limit / 1024));
    }

    static Refusal wrongType() {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Forkert format",
                "Send JSON i UTF-8, ukomprimeret, med Content-Type: application/json. Intet er gemt.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Du har ikke sendt en bekymring, der har fået dette nummer.");
    }

    static Refusal failed() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Intet er gemt. Send igen om lidt med samme Idempotency-Key.");
    }

    ProblemDetail problem() {
        return problem;
    }
}
