package dev.walkthroughs.mcp.signin.mail;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** No way to send codes: nobody can sign in until the operator sets up mail. */
public final class NoMail implements CodeDelivery {

    private static final Logger log = LoggerFactory.getLogger(NoMail.class);

    private final AtomicBoolean said = new AtomicBoolean();

    /** A delivery that delivers nothing. */
    public NoMail() {}

    /** Says in the log, the first time somebody wants to know, what there is to do. */
    @Override
    public Means means() {
        if (said.compareAndSet(false, true)) {
            log.warn("Nobody can sign in: set spring.mail.host, so that codes can be sent by e-mail.");
        }
        return Means.NONE;
    }

    @Override
    public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
        return false;
    }
}
