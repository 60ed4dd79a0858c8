/** Handing a case to another municipality: item by item, with its basis, and a receipt back. */
@NullMarked
package dk.omhu.handover;

import org.jspecify.annotations.NullMarked;
