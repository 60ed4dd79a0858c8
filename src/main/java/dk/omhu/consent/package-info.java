/** Consent: who said yes to what, that one missing yes stops a start, and what follows when a yes is taken back. */
@NullMarked
package dk.omhu.consent;

import org.jspecify.annotations.NullMarked;
