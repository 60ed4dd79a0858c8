/** Papers of a case as PDF, written from templates that process owners own and kept in the journal. */
@NullMarked
package dk.omhu.papers;

import org.jspecify.annotations.NullMarked;
