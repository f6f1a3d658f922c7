/** What is wrong, told to whoever runs the service: with the installation, and between one learner and one walkthrough. */
@NullMarked
package dev.walkthroughs.application.examination;

import org.jspecify.annotations.NullMarked;
