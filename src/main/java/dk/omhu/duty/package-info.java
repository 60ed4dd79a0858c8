/** Out of hours: who is on duty when, what a duty officer may find and open, and the hand-over in the morning. */
@NullMarked
package dk.omhu.duty;

import org.jspecify.annotations.NullMarked;
