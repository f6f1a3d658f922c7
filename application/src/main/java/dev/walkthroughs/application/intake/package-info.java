/** Content on its way in: sanitised, measured, and compared with what was there. */
@NullMarked
package dev.walkthroughs.application.intake;

import org.jspecify.annotations.NullMarked;
