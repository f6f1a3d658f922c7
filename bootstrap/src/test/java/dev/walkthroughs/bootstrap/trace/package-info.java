/** Tests of how calls are followed, without a service. */
@NullMarked
package dev.walkthroughs.bootstrap.trace;

import org.jspecify.annotations.NullMarked;
