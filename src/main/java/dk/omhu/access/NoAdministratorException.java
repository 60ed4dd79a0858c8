package dk.omhu.access;

/** Without an administrator, the engine's web apps would let the first who comes make himself one (CVE-2026-77226). */
class NoAdministratorException extends RuntimeException {

    NoAdministratorException() {
        super(
                "Omhu does not start: no user is a member of the group camunda-admin, and only the demo profile makes one. "
                        + "Make the first administrator in the database (docs/rights.md), then start again.");
    }
}
