/** The tab "Sagen" on every task in Tasklist: whose case it is, what has been done, and what the user may read of it. */
@NullMarked
package dk.omhu.caseview;

import org.jspecify.annotations.NullMarked;
