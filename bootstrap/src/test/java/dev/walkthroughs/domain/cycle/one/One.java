package dev.walkthroughs.domain.cycle.one;

/** One half of a cycle. */
public class One {
    /** The other half. */
    public dev.walkthroughs.domain.broken.cycle.Two other() {
        return new dev.walkthroughs.domain.broken.cycle.Two();
    }
}
