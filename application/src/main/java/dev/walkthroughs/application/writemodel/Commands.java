package dev.walkthroughs.application.writemodel;

import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.domain.outcome.Command;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands. One that lost a race is sent again at once and decided anew on what the winner recorded (R21), so
 * that callers never see a conflict.
 */
public final class Commands {

    /** How often a lost race is run again. Each loss means another call won, so callers in step run out of rivals. */
    static final int ATTEMPTS = 10;

    /** What a command's metadata calls the head of its target's stream, if the sender knows it; events do not note it. */
    public static final String KNOWN_HEAD = "known_head";

    /** What a command's metadata calls its {@link Assumption}, if it has one; events do not note it. */
    public static final String ASSUMPTION = "assumption";

    private final CommandGateway gateway;
    private final Races races;

    /** Sends through a gateway that answers on the caller's thread. */
    public Commands(CommandGateway gateway) {
        this(gateway, Races.UNCOUNTED);
    }

    /** Likewise, and tells of lost races. */
    public Commands(CommandGateway gateway, Races races) {
        this.gateway = gateway;
        this.races = races;
    }

    /**
     * Sends a command and answers what its decision answered.
     *
     * @param audit what events note about the call beside the decision (R35)
     * @throws ConcurrencyException if every attempt lost its race
     */
    public <A> A send(Command<A> command, Map<String, String> audit) {
        return send(command, MetaData.from(audit), MetaData.from(audit));
    }

    /**
     * Likewise, by a caller who has just seen how far the target's stream has come: if as much of it is in memory, it is
     * not read again. The decision is then no older than what the caller saw.
     *
     * @param head the sequence number of the stream's last event, from 0; −1 if there is none; empty if the caller does not
     *     know
     */
    public <A> A send(Command<A> command, Map<String, String> audit, OptionalLong head) {
        MetaData plain = MetaData.from(audit);
        // After a lost race the caller's knowledge is out of date.
        return send(command, head.isPresent() ? plain.and(KNOWN_HEAD, head.getAsLong()) : plain, plain);
    }

    /**
     * Likewise, once, by a caller who has only looked into memory.
     *
     * @param assumption without which nothing is recorded; it says nothing about the target's own stream, whose next place
     *     can be taken once
     * @return empty if the assumption was wrong, or another won the race. If nothing was recorded, it was not looked at
     */
    public <A> Optional<A> venture(
            Command<A> command, Map<String, String> audit, OptionalLong head, Assumption assumption) {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sent(
                    command,
                    MetaData.from(audit).and(KNOWN_HEAD, head.getAsLong()).and(ASSUMPTION, assumption)));
        } catch (Assumption.Wrong | ConcurrencyException | AggregateStreamCreationException lost) {
            return Optional.empty();
        }
    }

    private <A> A send(Command<A> command, MetaData first, MetaData again) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sent(command, attempt == 1 ? first : again);
            } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                races.lost(command.getClass().getSimpleName(), attempt < ATTEMPTS);
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    /**
     * Sends a command once, for callers inside a larger transaction, which only they can run again as a whole.
     *
     * @throws ConcurrencyException if another won the race
     */
    public <A> A once(Command<A> command, Map<String, String> audit) {
        return sent(command, MetaData.from(audit));
    }

    private <A> A sent(Command<A> command, MetaData metaData) {
        A answer = gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        return answer;
    }
}
