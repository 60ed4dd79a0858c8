/** Children of one family: a case for each, linked by number only, and the notifications on one child read together. */
@NullMarked
package dk.omhu.family;

import org.jspecify.annotations.NullMarked;
