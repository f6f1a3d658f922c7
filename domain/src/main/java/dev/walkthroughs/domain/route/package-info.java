/** The way through a frozen version: its steps in order, and how it stands to the versions before it. */
@NullMarked
package dev.walkthroughs.domain.route;

import org.jspecify.annotations.NullMarked;
