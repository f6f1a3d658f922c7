package dev.walkthroughs.mcp.signin;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.walkthroughs.mcp.world.MemoryIdentity;
import dev.walkthroughs.mcp.world.MovableClock;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What tests of the pages share: the program, with a mail server; each test brings its own people. */
@SpringBootTest(
        classes = TestProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "walkthroughs.public-url=https://{host}",
            "walkthroughs.sign-in.mail-from=codes@{host}",
            "walkthroughs.mcp.body-time=2s",
            "server.tomcat.accept-count=500"
        })
abstract class PagesTest {

    static final String AUTHORIZE = "/oauth2/authorize?client_id=c%201&state=x%2By&resource=https://acme.test/mcp";
    static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private static final Pattern CODE = Pattern.compile("^ {4}([0-9]{6})\\r?$", Pattern.MULTILINE);

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    MemoryIdentity identity;

    Browser browser = new Browser(new Wire(0), "");

    @BeforeEach
    void open() {
        browser = browserAt("acme.test");
    }

    Browser browserAt(String host) {
        return new Browser(new Wire(port), host);
    }

    static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Asks for a code in a tab, and shows the page that takes it. */
    Reply askFor(String email, String signInPath) throws IOException {
        return browser.follow(browser.submit(browser.get(signInPath), 0, "email", email));
    }

    /** Signs in. */
    Reply signIn(String email) throws IOException, MessagingException {
        Reply page = askFor(email, "/sign-in");
        return browser.submit(page, 0, "code", lastCode(email));
    }

    static MimeMessage lastMail(String email) throws MessagingException {
        MimeMessage last = null;
        for (MimeMessage each : MAIL.getReceivedMessages()) {
            if (each.getAllRecipients()[0].toString().equals(email)) {
                last = each;
            }
        }
        if (last == null) {
            throw new AssertionError("no mail to " + email);
        }
        return last;
    }

    static String lastCode(String email) throws MessagingException, IOException {
        Matcher code = CODE.matcher(lastMail(email).getContent().toString());
        if (!code.find()) {
            throw new AssertionError("no code in the mail");
        }
        return code.group(1);
    }

    /** Another code than this one. */
    static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
