package dk.omhu.engine;

import dk.omhu.access.Administrators;
import java.util.List;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Where everybody who asks the engine for something is made known to it, by whatever door they came: with the groups and
 * municipalities that count.
 */
class OwnSignIns extends IdentityServiceImpl {

    @Override
    public void setAuthentication(Authentication authentication) {
        super.setAuthentication(authentication == null ? null : whatCounts(authentication));
    }

    private static Authentication whatCounts(Authentication all) {
        if (all.getGroupIds() == null || !Administrators.isOne(all.getGroupIds())) {
            return all;
        }
        List<String> tenants = all.getTenantIds() == null ? List.of() : all.getTenantIds();
        return new Authentication(
                all.getUserId(),
                Administrators.groupsThatCount(all.getGroupIds()),
                Administrators.tenantsThatCount(all.getGroupIds(), tenants));
    }
}
