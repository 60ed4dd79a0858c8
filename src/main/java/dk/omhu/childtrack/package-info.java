/** The statutory track for children. */
@NullMarked
package dk.omhu.childtrack;

import org.jspecify.annotations.NullMarked;
