/** Acute situations. */
@NullMarked
package dk.omhu.acute;

import org.jspecify.annotations.NullMarked;
