/** Progress, attempts and steps as tables: their writer and their reader. */
@NullMarked
package dev.walkthroughs.persistence.progress;

import org.jspecify.annotations.NullMarked;
