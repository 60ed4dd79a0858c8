/** What makes a row that was changed behind Omhu's back visible: each row of a journal or of the access log seals the one before. */
@NullMarked
package dk.omhu.chain;

import org.jspecify.annotations.NullMarked;
