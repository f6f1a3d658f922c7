/** Drives the operator's tool over fakes: exit status, standard output and standard error of every command. */
@NullMarked
package dev.walkthroughs.bootstrap.command;

import org.jspecify.annotations.NullMarked;
