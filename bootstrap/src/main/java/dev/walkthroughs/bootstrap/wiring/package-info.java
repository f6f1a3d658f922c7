/** Puts the modules together: the beans of the application, its health, and the operator's tool over its ports. */
@NullMarked
package dev.walkthroughs.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
