/** Who may do what: roles, municipalities, users, and the engine's rights. */
@NullMarked
package dk.omhu.access;

import org.jspecify.annotations.NullMarked;
