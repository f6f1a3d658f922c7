/** Tests of what is measured and shown, without a service. */
@NullMarked
package dev.walkthroughs.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
