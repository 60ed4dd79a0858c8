/** The contact lock: who sets it, which answers it refuses, and that none ends unseen. */
@NullMarked
package dk.omhu.contact;

import org.jspecify.annotations.NullMarked;
