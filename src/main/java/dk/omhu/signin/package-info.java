/** Signing in outside the demo: with the municipality's own provider of identities (OpenID Connect), in the browser and by bearer token. */
@NullMarked
package dk.omhu.signin;

import org.jspecify.annotations.NullMarked;
