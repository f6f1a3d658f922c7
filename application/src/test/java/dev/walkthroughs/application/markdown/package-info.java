/** Hostile and ordinary text goes through the Markdown policy here, and other renderers judge the result. */
@NullMarked
package dev.walkthroughs.application.markdown;

import org.jspecify.annotations.NullMarked;
