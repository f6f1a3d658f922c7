/** The command by which analysts get logins to the database, and lose them. */
@NullMarked
package dev.walkthroughs.bootstrap.command.analyst;

import org.jspecify.annotations.NullMarked;
