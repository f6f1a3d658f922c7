/** How often something may be done: what is allowed, and the port that counts it for all processes together (R34). */
@NullMarked
package dev.walkthroughs.application.limit;

import org.jspecify.annotations.NullMarked;
