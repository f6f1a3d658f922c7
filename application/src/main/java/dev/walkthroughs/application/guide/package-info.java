/** The driving port of learners: what the tools of an agent call, and what they are answered. */
@NullMarked
package dev.walkthroughs.application.guide;

import org.jspecify.annotations.NullMarked;
