/** The authority's decision on a measure, and its follow-up. */
@NullMarked
package dk.omhu.measures;

import org.jspecify.annotations.NullMarked;
