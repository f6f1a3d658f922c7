package dev.walkthroughs.persistence.progress.fold;

import java.util.HashMap;
import java.util.Map;

/** All rows that a batch of events is about, and what belongs to the same persons in the same walkthroughs. */
final class Rows {

    /** By id. */
    final Map<String, ProgressRow> progress = new HashMap<>();

    /** For whom learners stand, of those who were linked. */
    final Map<String, String> persons = new HashMap<>();

    String personOf(String learner) {
        return persons.getOrDefault(learner, learner);
    }
}
