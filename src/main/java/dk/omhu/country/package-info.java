/** The country as data, and how each municipality has organised its infohus. */
@NullMarked
package dk.omhu.country;

import org.jspecify.annotations.NullMarked;
