/** What checking content found, written for people, for programs, and for the services that show it at a pull request. */
@NullMarked
package dev.walkthroughs.bootstrap.command.report;

import org.jspecify.annotations.NullMarked;
