/** Whether the tests walk every road of every model. */
@NullMarked
package dk.omhu.coverage;

import org.jspecify.annotations.NullMarked;
