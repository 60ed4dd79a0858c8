/** Drafts: what somebody has written in a form and not sent, kept for that person alone until it is sent. */
@NullMarked
package dk.omhu.drafts;

import org.jspecify.annotations.NullMarked;
