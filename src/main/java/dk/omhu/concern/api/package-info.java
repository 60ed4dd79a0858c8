/** The door for concerns that other systems hand in: POST /api/concerns. */
@NullMarked
package dk.omhu.concern.api;

import org.jspecify.annotations.NullMarked;
