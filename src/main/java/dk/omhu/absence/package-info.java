/** Who is away and who stands in: tasks go to a substitute who may have them, and back to their group when somebody leaves. */
@NullMarked
package dk.omhu.absence;

import org.jspecify.annotations.NullMarked;
