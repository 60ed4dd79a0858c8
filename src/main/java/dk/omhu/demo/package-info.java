/** Demo users and demo cases, in the demo profile only. */
@NullMarked
package dk.omhu.demo;

import org.jspecify.annotations.NullMarked;
