/** The PostgreSQL server that comes with the product: where it lives on disk, who may use it and when it stops. */
@NullMarked
package dev.walkthroughs.persistence.embedded;

import org.jspecify.annotations.NullMarked;
