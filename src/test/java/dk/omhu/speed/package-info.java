/** How fast Tasklist stays with rights on: what each request asks the database, and how long it takes with many open tasks. */
@NullMarked
package dk.omhu.speed;

import org.jspecify.annotations.NullMarked;
