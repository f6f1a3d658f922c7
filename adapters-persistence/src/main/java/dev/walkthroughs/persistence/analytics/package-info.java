/** What the analysts' views need of this process: the settings they use. */
@NullMarked
package dev.walkthroughs.persistence.analytics;

import org.jspecify.annotations.NullMarked;
