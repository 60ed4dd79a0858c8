/** The case file knows the person: values, journal, access log, search. It knows nothing of the engine. */
@NullMarked
package dk.omhu.casefile;

import org.jspecify.annotations.NullMarked;
