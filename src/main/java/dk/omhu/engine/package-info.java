/** The wiring into Camunda, and nothing else: forms, guards, history, deployment. */
@NullMarked
package dk.omhu.engine;

import org.jspecify.annotations.NullMarked;
