/** "Nødadgang": a look at one part of a case that one is not on, for an hour, with a reason, and always judged afterwards. */
@NullMarked
package dk.omhu.breakglass;

import org.jspecify.annotations.NullMarked;
