package dk.omhu.access;

/** Without an administrator, the engine's web apps would let the first who comes make himself one (CVE-2026-77226). */
class NoAdministratorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAdministratorException() {
        super("Omhu starter ikke: ingen er medlem af gruppen camunda-admin. Opret den første administrator i databasen"
                + " (docs/rights.md), og start igen.");
    }
}
