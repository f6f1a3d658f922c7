package dev.walkthroughs.domain.broken.cycle;

/** The other half of a cycle. */
public class Two {
    /** The first half. */
    public dev.walkthroughs.domain.cycle.one.One other() {
        return new dev.walkthroughs.domain.cycle.one.One();
    }
}
