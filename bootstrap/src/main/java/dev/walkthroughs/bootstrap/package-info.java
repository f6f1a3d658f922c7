/** The program: its main class and nothing else. */
@NullMarked
package dev.walkthroughs.bootstrap;

import org.jspecify.annotations.NullMarked;
