package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * An instance belongs to a municipality: the calling instance's, else that of the form's {@code caseNumber} or
 * {@code municipality}, else the only one that the caller belongs to. It must be one of the caller's; there is none without.
 */
final class TenantOfCase implements TenantIdProvider {
    private final Supplier<Callers> callers;
    private final Supplier<StartForms> forms;

    TenantOfCase(Supplier<Callers> callers, Supplier<StartForms> forms) {
        this.callers = callers;
        this.forms = forms;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        var variables = context.getVariables();
        var caller = callers.get().current();
        var municipality = municipality(
                said(variables, "municipality"),
                said(variables, "caseNumber"),
                caller.flatMap(Caller::onlyMunicipality));
        caller.filter(one -> !one.belongsTo(municipality)).ifPresent(one -> {
            forms.get().foreign(one, said(variables, "caseNumber"));
            throw new Refused("Sagen skal høre til en kommune, som du er tilknyttet.");
        });
        return municipality.value();
    }

    /** Nothing where an object was sent that only Java could read: the form refuses it, and nobody unpacks it before. */
    private static @Nullable Object said(VariableMap answers, String name) {
        TypedValue answer = answers.getValueTyped(name);
        return answer == null || answer instanceof SerializableValue packed && !packed.isDeserialized()
                ? null
                : answer.getValue();
    }

    private static MunicipalityCode municipality(
            @Nullable Object municipality, @Nullable Object caseNumber, Optional<MunicipalityCode> own) {
        if (!isSaid(caseNumber) && isSaid(municipality) && MunicipalityCode.isOne(municipality.toString())) {
            return new MunicipalityCode(municipality.toString());
        }
        if (!isSaid(municipality) && !isSaid(caseNumber) && own.isPresent()) {
            return own.get();
        }
        return CaseNumber.parse(caseNumber == null ? null : caseNumber.toString())
                .map(CaseNumber::municipality)
                .orElseThrow(
                        () -> new Refused(
                                !isSaid(caseNumber)
                                        ? "Vælg kommunen i feltet \"Kommune\"."
                                        : "Der er ingen sag med det nummer i din kommune. Nummeret ser ud som 751-2026-000123."));
    }

    private static boolean isSaid(@Nullable Object answer) {
        return answer != null && !answer.toString().isBlank();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return context.getSuperExecution() == null
                ? null
                : context.getSuperExecution().getTenantId();
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
