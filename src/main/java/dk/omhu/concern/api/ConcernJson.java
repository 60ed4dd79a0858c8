package dk.omhu.concern.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface (/v3/api-docs) says of the body; {@link ConcernReader} is what reads it. */
@Schema(name = "Concern", additionalProperties = AdditionalPropertiesValue.FALSE)
record ConcernJson(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                pattern = "\\d{3}",
                example = "751",
                description = "Kommunekode; din egen kommune")
        String municipality,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Hvem der henvender sig")
        Choices.Source source,

        @Schema(description = "En fagpersons område") Choices.@Nullable ReporterSector reporterSector,

        @Schema(
                description = "Hvornår en hvilken som helst del af kommunen modtog den, med tidszone; ellers nu. "
                        + "Aldrig i fremtiden",
                example = "2026-11-22T09:15:00+01:00")
        @Nullable
        OffsetDateTime receivedAt,

        @Schema(
                defaultValue = "false",
                description = "Fare lige nu. Ring 112 eller 114 først: dette er ikke en alarmvej")
        @Nullable
        Boolean immediateDanger,

        @Nullable Reporter reporter,
        @Nullable Person person,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = ConcernReader.LONGEST_DESCRIPTION,
                description = "Hvad er der sket, og hvad bekymrer")
        String description,

        @Schema(description = "Med anmelders ord") Choices.@Nullable FormOfExtremism formOfExtremism) {

    @Schema(
            name = "Reporter",
            additionalProperties = AdditionalPropertiesValue.FALSE,
            description = "Den, der henvender sig; som anonym uden navn og kontakt")
    record Reporter(
            @Schema(defaultValue = "false") @Nullable Boolean anonymous,

            @Schema(maxLength = ConcernReader.LONGEST_LINE) @Nullable
            String name,

            @Schema(maxLength = ConcernReader.LONGEST_LINE) @Nullable
            String organisation,

            @Schema(maxLength = ConcernReader.LONGEST_LINE, description = "Telefon eller e-mail") @Nullable
            String contact) {}

    @Schema(
            name = "Person",
            additionalProperties = AdditionalPropertiesValue.FALSE,
            description = "Den, bekymringen handler om; udelades, når det er ukendt")
    record Person(
            @Schema(maxLength = ConcernReader.LONGEST_LINE) @Nullable
            String name,

            @Schema(description = "Kontrolciffer kræves ikke; datoen skal findes", example = "040311-4004") @Nullable
            String cpr,

            @Schema(description = "Skal passe med CPR-nummeret") @Nullable
            LocalDate birthDate) {}

    @Schema(name = "BadInput", description = "RFC 9457")
    record BadInput(String type, String title, int status, String detail, String instance, List<FieldError> errors) {}

    @Configuration(proxyBeanMethods = false)
    @OpenAPIDefinition(
            info =
                    @Info(
                            title = "Omhu",
                            version = "1",
                            description = "Grænseflade for systemer, der afleverer bekymringer til en kommune"),
            security = @SecurityRequirement(name = "signIn"))
    @SecurityScheme(name = "signIn", type = SecuritySchemeType.HTTP, scheme = "basic")
    static class Description {}
}
