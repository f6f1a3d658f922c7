/** Logins of analysts: roles of PostgreSQL, and what the tables know of them. */
@NullMarked
package dev.walkthroughs.persistence.analysts;

import org.jspecify.annotations.NullMarked;
