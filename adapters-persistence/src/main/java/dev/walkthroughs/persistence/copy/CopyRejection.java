package dev.walkthroughs.persistence.copy;

import dev.walkthroughs.domain.outcome.Rejection;

/** Why events are not copied, or the copy is not one. */
public sealed interface CopyRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** A transaction is open that may record events before some that are there. */
        EVENTS_UNDER_WAY,
        /** The target holds something else than the first events of this store. */
        TARGET_DIFFERS,
        /** The target could not be used. */
        TARGET_FAILED,
        /** A stream of the target is not that of this store. */
        COPY_DIFFERS
    }

    /** A transaction is open that may record events before some that are there. */
    record EventsUnderWay() implements CopyRejection {
        @Override
        public Code code() {
            return Code.EVENTS_UNDER_WAY;
        }

        @Override
        public String message() {
            return "A transaction is open that may yet record events before some that are there.";
        }
    }

    /**
     * The target holds something else than the first events of this store.
     *
     * @param number which event of the target is the first that differs, from 1
     */
    record TargetDiffers(long number) implements CopyRejection {
        @Override
        public Code code() {
            return Code.TARGET_DIFFERS;
        }

        @Override
        public String message() {
            return "The target is neither empty nor an unfinished copy of these events: its event number " + number
                    + " is another than here.";
        }
    }

    /** The target could not be used. */
    record TargetFailed(String cause) implements CopyRejection {
        @Override
        public Code code() {
            return Code.TARGET_FAILED;
        }

        @Override
        public String message() {
            return "The target could not be used: " + cause + ".";
        }
    }

    /** A stream of the target is not that of this store. */
    record CopyDiffers(String stream) implements CopyRejection {
        @Override
        public Code code() {
            return Code.COPY_DIFFERS;
        }

        @Override
        public String message() {
            return "All events were copied, but the stream " + stream + " is read from the target otherwise than here.";
        }
    }
}
