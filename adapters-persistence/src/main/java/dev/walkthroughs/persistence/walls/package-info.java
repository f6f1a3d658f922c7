/** Puts every statement into a database role and an organization. */
@NullMarked
package dev.walkthroughs.persistence.walls;

import org.jspecify.annotations.NullMarked;
