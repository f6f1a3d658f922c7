/** How private signing keys are kept: as they are, encrypted, or in files outside the database. */
@NullMarked
package dev.walkthroughs.persistence.vault;

import org.jspecify.annotations.NullMarked;
