/** Logins with which analysts read the tables of one organization. */
@NullMarked
package dev.walkthroughs.application.analysts;

import org.jspecify.annotations.NullMarked;
