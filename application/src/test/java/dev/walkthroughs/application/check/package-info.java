/** Tests of what authors are told about content. */
@NullMarked
package dev.walkthroughs.application.check;

import org.jspecify.annotations.NullMarked;
