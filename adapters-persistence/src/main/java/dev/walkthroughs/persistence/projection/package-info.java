/** What every projection shares: how it is run, awaited, rebuilt and looked at. */
@NullMarked
package dev.walkthroughs.persistence.projection;

import org.jspecify.annotations.NullMarked;
