/** What {@code mvn -Pbenchmark verify} runs: small parts by JMH, and the packed program beside floors of its own machine. */
@NullMarked
package dev.walkthroughs.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
