/** Tests of what an import keeps in a file. */
@NullMarked
package dev.walkthroughs.bootstrap.format.spill;

import org.jspecify.annotations.NullMarked;
