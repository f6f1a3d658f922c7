/** What an import has read and not yet taken in, kept where it costs no memory. */
@NullMarked
package dev.walkthroughs.bootstrap.format.spill;

import org.jspecify.annotations.NullMarked;
