package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.progress.News;

/**
 * How much the newest version holds beyond a completed attempt (R7).
 *
 * @param version the newest version
 * @param newSteps how many of its steps are new, 0 or more
 * @param changedSteps how many of its steps were done and have changed since in a way that matters, 0 or more
 */
public record NewsCount(int version, int newSteps, int changedSteps) {

    static NewsCount of(News news) {
        return new NewsCount(news.version(), news.fresh().size(), news.changed().size());
    }
}
