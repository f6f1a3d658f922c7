package dev.walkthroughs.bootstrap.report;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name of the view's column
 * @param label what stands above it
 * @param of the column that counts what a share is a share of, so that shares of few can be marked
 */
record Column(String name, String label, Kind kind, Optional<String> of) {

    /** Shares of fewer than these are marked: one attempt more would change them by a tenth or more. */
    static final int FEW = 10;

    static Column of(String name, String label, Kind kind) {
        return new Column(name, label, kind, Optional.empty());
    }

    static Column count(String name, String label) {
        return of(name, label, Kind.COUNT);
    }

    static Column seconds(String name, String label) {
        return of(name, label, Kind.SECONDS);
    }

    /** A share of what another column counts. */
    static Column share(String name, String label, String of) {
        return new Column(name, label, Kind.RATE, Optional.of(of));
    }

    /** Likewise, a difference of shares. */
    static Column points(String name, String label, String of) {
        return new Column(name, label, Kind.POINTS, Optional.of(of));
    }
}
