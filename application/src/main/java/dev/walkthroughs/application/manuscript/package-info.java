/** What a walkthrough says, draft and versions, read back from its own events. */
@NullMarked
package dev.walkthroughs.application.manuscript;

import org.jspecify.annotations.NullMarked;
