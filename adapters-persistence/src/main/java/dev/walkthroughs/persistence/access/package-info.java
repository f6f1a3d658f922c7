/** Accounts and signing keys. */
@NullMarked
package dev.walkthroughs.persistence.access;

import org.jspecify.annotations.NullMarked;
