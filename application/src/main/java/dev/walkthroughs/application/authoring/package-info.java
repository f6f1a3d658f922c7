/** The driving port of authors and operators: tenants, servers, drafts, publishing, assigning. */
@NullMarked
package dev.walkthroughs.application.authoring;

import org.jspecify.annotations.NullMarked;
