/** The one configuration that gives the application its store, its projections and its read ports. */
@NullMarked
package dev.walkthroughs.persistence;

import org.jspecify.annotations.NullMarked;
