package dk.omhu.access;

/** Without an administrator, the engine's web apps would let the first who comes make himself one (CVE-2026-77226). */
class NoAdministratorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAdministratorException() {
        super(
                "Omhu starter ikke: ingen er medlem af gruppen camunda-admin, og ingen kan blive det. Giv en værdi i brugerkataloget"
                        + " rollen camunda-admin med OMHU_OIDC_ROLES (docs/sign-in.md), og start igen.");
    }
}
