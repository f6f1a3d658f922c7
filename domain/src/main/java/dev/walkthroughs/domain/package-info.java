@NullMarked
package dev.walkthroughs.domain;

import org.jspecify.annotations.NullMarked;
