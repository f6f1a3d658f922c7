/** The pages by which a person signs in and out: the address, the code, and what follows. */
@NullMarked
package dev.walkthroughs.mcp.signin;

import org.jspecify.annotations.NullMarked;
