package dev.walkthroughs.application.writemodel;

import dev.walkthroughs.domain.outcome.Command;
import java.util.Map;
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

    private final CommandGateway gateway;

    /** Sends through a gateway that answers on the caller's thread. */
    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and answers what its decision answered.
     *
     * @param audit what events note about the call beside the decision (R35)
     * @throws ConcurrencyException if every attempt lost its race
     */
    public <A> A send(Command<A> command, Map<String, String> audit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(command, audit);
            } catch (ConcurrencyException | AggregateStreamCreationException lost) {
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
        A answer = gateway.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(audit)));
        return answer;
    }
}
