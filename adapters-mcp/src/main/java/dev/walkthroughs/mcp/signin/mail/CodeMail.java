package dev.walkthroughs.mcp.signin.mail;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import dev.walkthroughs.mcp.edge.Incidents;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Codes by e-mail: plain text, in the name of the organization and the MCP server. */
public final class CodeMail implements CodeDelivery {

    private static final String SENDING = "Sending a sign-in code";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"']+@[^\\s<>()\\[\\],;:\"']+");

    /** Mails on their way at once. One that hangs holds a thread until its time is over; others need those, too. */
    public static final int AT_ONCE = 8;

    /** A class that signs in together gets its mails one after the other, from a mail server that takes them. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final JavaMailSender mail;
    private final String from;
    private final Duration patience;
    private final Semaphore sending = new Semaphore(AT_ONCE);

    /**
     * Mail by a server.
     *
     * @param from the sender's address, in which {@code {host}} stands for the host of the MCP server
     */
    public CodeMail(JavaMailSender mail, String from) {
        this(mail, from, PATIENCE);
    }

    /**
     * Mail by a server that takes so many mails at once.
     *
     * @param patience how long any further one waits before it counts as not sent
     */
    public CodeMail(JavaMailSender mail, String from, Duration patience) {
        this.mail = mail;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public Means means() {
        return Means.MAIL;
    }

    @Override
    public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
        if (!isNext()) {
            Incidents.report(SENDING, AT_ONCE + " mails wait for the mail server already");
            return false;
        }
        try {
            mail.send(message(server, to, code, validFor));
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            Incidents.report(SENDING, reason(e));
            return false;
        } finally {
            sending.release();
        }
    }

    private boolean isNext() {
        try {
            return sending.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // The service stops, and waits for nobody any more.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private MimeMessage message(McpServer server, EmailAddress to, String code, Duration validFor)
            throws MessagingException, UnsupportedEncodingException {
        String organization = line(server.organizationName());
        String name = line(server.name());
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from.replace("{host}", server.canonicalHost()), organization);
        parts.setTo(to.value());
        parts.setSubject("Your sign-in code for " + name + " (" + organization + ")");
        parts.setText("Your code to sign in to " + name + " of " + organization + ":\n\n    " + code
                + "\n\nEnter it on the page where you asked for it, within " + validFor.toMinutes()
                + " minutes. It works once.\n\n"
                + "If you did not ask for it, somebody else typed your address. You need not do anything: without the"
                + " code\nnobody can sign in as you. Give it to nobody; nobody who may have it will ask you for it.\n\n"
                + "It was asked for on " + server.canonicalHost() + ".\n");
        // So that no absence note answers (RFC 3834 §5).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** What the failure and its causes say, on one line and without addresses: mail servers repeat whom they refuse. */
    private static String reason(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            all.append(all.isEmpty() ? "" : "; because of ").append(each);
        }
        return line(ADDRESS.matcher(all).replaceAll("(an address)"));
    }

    /** A name on one line: nothing in it can end a header. */
    private static String line(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
