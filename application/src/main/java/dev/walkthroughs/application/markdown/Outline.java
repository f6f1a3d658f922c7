package dev.walkthroughs.application.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A tutorial in one file, taken apart at its second-level headings. Nothing in it is sanitised yet.
 *
 * @param title the first non-blank first-level heading in front of the first section, as plain text
 * @param preamble what stands in front of the first section, without that heading; empty if nothing does. Without any
 *     second-level heading, this is the whole text
 * @param sections in the order of the file
 */
public record Outline(Optional<String> title, String preamble, List<Section> sections) {
    public Outline {
        sections = List.copyOf(sections);
    }

    /**
     * One second-level heading and what belongs to it.
     *
     * @param title the heading as plain text on one line; empty if the heading is
     * @param line where the heading begins, counted from 1
     * @param bodyLine where the first line of the body stands in the file, counted from 1
     * @param body what follows the heading, without blank lines at either end; link reference definitions that the
     *     section uses and another part of the file holds are added after it, or in front if the body ends in a block
     *     that was never closed
     * @param addedLines for each line of the body that was added behind it, the line of the file it comes from; empty if
     *     none was
     */
    public record Section(String title, int line, int bodyLine, String body, List<Integer> addedLines) {

        /** Copies the lines. */
        public Section {
            addedLines = List.copyOf(addedLines);
        }

        /** A section to which nothing was added. */
        public Section(String title, int line, int bodyLine, String body) {
            this(title, line, bodyLine, body, List.of());
        }
    }
}
