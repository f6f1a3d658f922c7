/** The figures that the analysts' views tell about one organization, read at one moment. */
@NullMarked
package dev.walkthroughs.application.figures;

import org.jspecify.annotations.NullMarked;
