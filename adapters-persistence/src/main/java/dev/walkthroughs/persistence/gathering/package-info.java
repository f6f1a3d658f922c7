/** What callers ask at about the same time, asked of the database at once. */
@NullMarked
package dev.walkthroughs.persistence.gathering;

import org.jspecify.annotations.NullMarked;
