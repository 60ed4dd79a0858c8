/** A match that was wrong is undone, and an entry is erased by order: two people decide, every recipient is told. */
@NullMarked
package dk.omhu.personlink;

import org.jspecify.annotations.NullMarked;
