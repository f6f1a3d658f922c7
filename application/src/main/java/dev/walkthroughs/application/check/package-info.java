/** What authors are told about content before anything becomes of it: every fault with its file, its line and its rule. */
@NullMarked
package dev.walkthroughs.application.check;

import org.jspecify.annotations.NullMarked;
