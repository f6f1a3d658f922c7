/** What a first start on an empty database sets up: an organization, a server and a walkthrough about the product. */
@NullMarked
package dev.walkthroughs.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
