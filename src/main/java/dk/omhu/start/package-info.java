/** Starting on a fresh machine: checks, and the embedded PostgreSQL. */
@NullMarked
package dk.omhu.start;

import org.jspecify.annotations.NullMarked;
