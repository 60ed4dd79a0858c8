/** Filling templates that a process owner may write: names and lists, and nothing that could run. */
@NullMarked
package dk.omhu.templates;

import org.jspecify.annotations.NullMarked;
