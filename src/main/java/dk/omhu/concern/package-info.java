/** From the first call to the closed case: receiving, visitation, closing. */
@NullMarked
package dk.omhu.concern;

import org.jspecify.annotations.NullMarked;
