/** Real processes of the service, its database and a proxy, and what becomes of learners when they break. */
@NullMarked
package dev.walkthroughs.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
