/** The commands that read a draft and change one place of it. */
@NullMarked
package dev.walkthroughs.bootstrap.command.draft;

import org.jspecify.annotations.NullMarked;
