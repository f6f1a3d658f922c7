/** What the pages for people are made of: templates, forms, headers, and a servlet that reads forms without waiting. */
@NullMarked
package dev.walkthroughs.mcp.signin.page;

import org.jspecify.annotations.NullMarked;
