/** Clocks: when something is due. */
@NullMarked
package dk.omhu.deadlines;

import org.jspecify.annotations.NullMarked;
