/** The nine dimensions of the 360-degree analysis. */
@NullMarked
package dk.omhu.assessment;

import org.jspecify.annotations.NullMarked;
