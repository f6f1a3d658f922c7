/** The program as its users run it: in processes of its own, over HTTP, on a real database. */
@NullMarked
package dev.walkthroughs.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
