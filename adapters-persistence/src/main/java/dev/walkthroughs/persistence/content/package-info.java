/** Drafts and published versions: tables, their writer and their readers. */
@NullMarked
package dev.walkthroughs.persistence.content;

import org.jspecify.annotations.NullMarked;
