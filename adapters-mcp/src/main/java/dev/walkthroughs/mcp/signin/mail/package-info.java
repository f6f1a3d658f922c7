/** How one-time codes reach people. */
@NullMarked
package dev.walkthroughs.mcp.signin.mail;

import org.jspecify.annotations.NullMarked;
