package dk.omhu.engine;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * An instance belongs to a municipality: the calling instance's, else that of the form's {@code municipality} or
 * {@code caseNumber}. It must be one of the caller's; there is none without.
 */
final class TenantOfCase implements TenantIdProvider {
    private final Supplier<Callers> callers;

    TenantOfCase(Supplier<Callers> callers) {
        this.callers = callers;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        var variables = context.getVariables();
        var municipality = municipality(variables.get("municipality"), variables.get("caseNumber"));
        callers.get()
                .current()
                .filter(caller -> !caller.belongsTo(municipality))
                .ifPresent(caller -> {
                    throw new Refused("Sagen skal høre til en kommune, som du er tilknyttet.");
                });
        return municipality.value();
    }

    private static MunicipalityCode municipality(@Nullable Object municipality, @Nullable Object caseNumber) {
        if (municipality != null && MunicipalityCode.isOne(municipality.toString())) {
            return new MunicipalityCode(municipality.toString());
        }
        return CaseNumber.parse(caseNumber == null ? null : caseNumber.toString())
                .map(CaseNumber::municipality)
                .orElseThrow(
                        () -> new Refused(
                                caseNumber == null
                                        ? "Vælg kommunen i feltet \"Kommune\"."
                                        : "Der er ingen sag med det nummer i din kommune. Nummeret ser ud som 751-2026-000123."));
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
