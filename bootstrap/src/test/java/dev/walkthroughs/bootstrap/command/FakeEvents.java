package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Events that go to whatever server is named, unless it is full. */
final class FakeEvents implements EventAdmin {

    final List<String> calls = new ArrayList<>();
    Copied answer = new Copied(9, 7, 4, 0);

    @Override
    public Outcome<Copied, Rejection> toAxonServer(String address, String context, Progress progress) {
        calls.add(address + " " + context);
        progress.at("copied", 5, 9);
        return address.startsWith("full") ? Outcome.rejected(new Full()) : Outcome.accepted(answer);
    }

    private record Full() implements Rejection {
        private enum Code {
            TARGET_DIFFERS
        }

        @Override
        public Code code() {
            return Code.TARGET_DIFFERS;
        }

        @Override
        public String message() {
            return "It is full.";
        }
    }
}
