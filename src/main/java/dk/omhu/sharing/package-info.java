/** What is shared with whom, on which basis, as they read it; and taking it back. */
@NullMarked
package dk.omhu.sharing;

import org.jspecify.annotations.NullMarked;
