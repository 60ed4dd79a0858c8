/** Who is not impartial in a case, to whom a case is restricted, and who takes over instead. */
@NullMarked
package dk.omhu.impartiality;

import org.jspecify.annotations.NullMarked;
