package dev.walkthroughs.application.source;

import dev.walkthroughs.domain.outcome.Rejection;

/** Why a walkthrough is not written into files. Nothing at the target was touched. */
public sealed interface WritingRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** No format has that name. */
        FORMAT_UNKNOWN,
        /** The format is for reading only. */
        FORMAT_READ_ONLY,
        /** Something else than an earlier export of the walkthrough is at the target. */
        TARGET_OCCUPIED,
        /** The content would not come back the same. */
        CONTENT_UNWRITABLE
    }

    /** The name is none of those known. */
    record FormatUnknown(String writable) implements WritingRejection {
        @Override
        public Code code() {
            return Code.FORMAT_UNKNOWN;
        }

        @Override
        public String message() {
            return "No format has that name; walkthroughs can be written as " + writable + ".";
        }
    }

    /** The format loses something, such as notes and keys, so nothing is written in it. */
    record FormatReadOnly(String format, String writable) implements WritingRejection {
        @Override
        public Code code() {
            return Code.FORMAT_READ_ONLY;
        }

        @Override
        public String message() {
            return "The format " + format + " is for reading only; walkthroughs can be written as " + writable + ".";
        }
    }

    /** The target holds something that writing would destroy; the sentence says what. */
    record TargetOccupied(String message) implements WritingRejection {
        @Override
        public Code code() {
            return Code.TARGET_OCCUPIED;
        }
    }

    /** What was written could not be read back as the same content; the sentence says what stands in the way. */
    record ContentUnwritable(String message) implements WritingRejection {
        @Override
        public Code code() {
            return Code.CONTENT_UNWRITABLE;
        }
    }
}
