package dev.walkthroughs.application.outage;

import java.util.Optional;

/** Tells failures that pass by themselves, such as a database that restarts, from defects. */
public interface Outages {

    /**
     * What is out, in a few words for a log, if a failure comes of that: the same call may succeed in a few seconds. The
     * words hold nothing that a caller sent. Empty for a defect, which would fail again.
     */
    Optional<String> behind(Throwable failure);
}
