/** New identifiers from an injected source of randomness. */
@NullMarked
package dev.walkthroughs.application.ids;

import org.jspecify.annotations.NullMarked;
