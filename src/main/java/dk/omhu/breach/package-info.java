/** A suspected breach of personal data: assessed by the manager within the law's 72 hours, and kept in the register. */
@NullMarked
package dk.omhu.breach;

import org.jspecify.annotations.NullMarked;
