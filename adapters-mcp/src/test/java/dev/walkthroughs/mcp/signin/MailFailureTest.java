package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.mcp.signin.mail.CodeMail;
import dev.walkthroughs.mcp.world.TestProgram;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A mail that is not taken")
class MailFailureTest {

    /** Answers as a mail server does. */
    private static final class Refusing extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] mimeMessages, Object @Nullable [] originalMessages) {
            throw new MailSendException(
                    "Failed messages", new MessagingException("550 5.1.1 <Ann@Example.org>:\nno such ann@example.org"));
        }
    }

    @Test
    @DisplayName("is logged with the mail server's reason, on one line, and without the address")
    void isLoggedWithoutTheAddress(CapturedOutput log) {
        CodeMail mail = new CodeMail(new Refusing(), "codes@example.org");
        EmailAddress ann = EmailAddress.read("ann@example.org").orElseThrow();
        assertThat(mail.deliver(TestProgram.DEMO, ann, "123456", Duration.ofMinutes(10)))
                .isFalse();
        assertThat(log.getAll())
                .contains("550 5.1.1 <(an address)>: no such (an address)")
                .doesNotContainIgnoringCase("ann@example.org")
                .doesNotContain("\tat ", "123456");
    }
}
