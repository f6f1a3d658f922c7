/** The pages by which a person lets clients in, looks at them, and shuts them out. */
@NullMarked
package dev.walkthroughs.mcp.signin.client;

import org.jspecify.annotations.NullMarked;
