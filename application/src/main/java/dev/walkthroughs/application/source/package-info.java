/** Content as it lies in files, whatever its format: what an importer reads and what is wrong with it. */
@NullMarked
package dev.walkthroughs.application.source;

import org.jspecify.annotations.NullMarked;
