/** The tables and views that analysts read, and the port through which their rows come out. */
@NullMarked
package dev.walkthroughs.application.tables;

import org.jspecify.annotations.NullMarked;
