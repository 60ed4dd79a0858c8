/** A complaint about a decision: looked at again, and forwarded where the complainant does not win. */
@NullMarked
package dk.omhu.complaint;

import org.jspecify.annotations.NullMarked;
