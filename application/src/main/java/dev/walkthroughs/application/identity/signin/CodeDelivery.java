package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import java.time.Duration;

/** Brings a code to the person who owns an address. */
public interface CodeDelivery {

    /** How codes travel. */
    enum Means {
        /** By e-mail. */
        MAIL,
        /** Into the service's log, which is for trying the product out. */
        LOG,
        /** Not at all: the operator has to set up mail first. */
        NONE
    }

    /** How codes travel here, as long as the service runs. */
    Means means();

    /**
     * Sends a code; within some seconds it is handed over or it is not.
     *
     * @return whether it was; why not is in the log
     */
    boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor);
}
