/** Inviting the authorities of the infohus and collecting what they contribute. */
@NullMarked
package dk.omhu.infohus;

import org.jspecify.annotations.NullMarked;
