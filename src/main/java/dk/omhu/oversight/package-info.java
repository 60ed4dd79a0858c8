/** What those who give others their roles do, for the eyes of the data protection officer. */
@NullMarked
package dk.omhu.oversight;

import org.jspecify.annotations.NullMarked;
