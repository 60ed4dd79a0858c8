/** Notices: mails that tell a colleague about a case by its number and a neutral name, at once or in one digest in the morning. */
@NullMarked
package dk.omhu.notice;

import org.jspecify.annotations.NullMarked;
