package dev.walkthroughs.mcp.signin.mail;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes in the service's log, for trying the product out without a mail server. */
public final class CodeLog implements CodeDelivery {

    private static final Logger log = LoggerFactory.getLogger(CodeLog.class);

    /** A delivery without state. */
    public CodeLog() {}

    @Override
    public Means means() {
        return Means.LOG;
    }

    @Override
    public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
        log.info(
                "Sign-in code for {} on {}: {} (in the log because this is a demo without a mail server)",
                to.value(),
                server.canonicalHost(),
                code);
        return true;
    }
}
