/** Camunda Forms on the server: what a form asks, what it names, and whether an answer fits. */
@NullMarked
package dk.omhu.engine.form;

import org.jspecify.annotations.NullMarked;
