package dk.omhu.concern.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing to put right: which field, and what to do. What the field held is never repeated. */
@Schema(name = "FieldError")
record FieldError(
        @Schema(description = "Feltets sti i JSON, eller navnet på headeren", example = "person.cpr")
        String field,

        @Schema(description = "Hvad der skal rettes", example = "Skriv datoen som ÅÅÅÅ-MM-DD.")
        String message) {}
