package dev.walkthroughs.application.examination;

import java.util.List;

/** Looks at one part of the installation, and changes nothing. */
@FunctionalInterface
public interface Examiner {

    /** What was found, in the order in which it was looked at; what could not be looked at is a fault among it. */
    List<Check> examine();
}
