package dev.walkthroughs.domain.route;

/** What publishing a version does to attempts that are running then (R1). Names are part of the stored schema. */
public enum PublishPolicy {
    /** They move to it, by step ids, at the learner's next call. */
    CARRY,
    /** They finish on the version they run on, whatever is published later. */
    PIN,
    /** They end at the learner's next call, and another begins on the newest version. */
    RESTART
}
