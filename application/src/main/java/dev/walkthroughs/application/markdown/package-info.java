/** Author text becomes safe Markdown here, and nothing outside this package knows which library reads Markdown. */
@NullMarked
package dev.walkthroughs.application.markdown;

import org.jspecify.annotations.NullMarked;
