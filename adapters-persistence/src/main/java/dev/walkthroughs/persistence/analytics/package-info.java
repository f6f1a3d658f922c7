/** What the analysts' tables need of this process: the settings that views use, and how rows are read out of them. */
@NullMarked
package dev.walkthroughs.persistence.analytics;

import org.jspecify.annotations.NullMarked;
