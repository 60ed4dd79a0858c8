/** Omhu as people see it: in the system's Chromium, through Tasklist's own pages. */
@NullMarked
package dk.omhu.browser;

import org.jspecify.annotations.NullMarked;
