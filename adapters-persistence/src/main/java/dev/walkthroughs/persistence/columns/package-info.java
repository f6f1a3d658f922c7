/** How values that several tables hold stand in their columns. */
@NullMarked
package dev.walkthroughs.persistence.columns;

import org.jspecify.annotations.NullMarked;
