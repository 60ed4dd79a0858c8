/** The page "Indsigt": what the data protection officer sees of the access log, and what the person a case is about gets of it. */
@NullMarked
package dk.omhu.insight;

import org.jspecify.annotations.NullMarked;
