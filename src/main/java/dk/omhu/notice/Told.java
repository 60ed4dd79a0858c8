package dk.omhu.notice;

import dk.omhu.casefile.CaseNumber;
import java.time.Instant;

/** A row of the outbox: what one user is told, and for the sake of which group, if any. */
record Told(long id, String user, String group, Notice.Kind kind, CaseNumber number, String about, Instant at) {}
