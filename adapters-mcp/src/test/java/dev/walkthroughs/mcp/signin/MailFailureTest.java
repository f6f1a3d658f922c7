package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.mcp.signin.mail.CodeMail;
import dev.walkthroughs.mcp.world.TestProgram;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    /** Takes no mail before the gate opens. */
    private static final class Hanging extends JavaMailSenderImpl {

        private final CountDownLatch begun = new CountDownLatch(CodeMail.AT_ONCE);
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        protected void doSend(MimeMessage[] mimeMessages, Object @Nullable [] originalMessages) {
            begun.countDown();
            try {
                if (!gate.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("the gate stayed shut");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    @DisplayName("for a while holds so many threads and no more: further ones are told that it was not sent")
    void holdsFewThreads(CapturedOutput log) throws Exception {
        Hanging server = new Hanging();
        CodeMail mail = new CodeMail(server, "codes@example.org", Duration.ofMillis(10));
        EmailAddress ann = EmailAddress.read("ann@example.org").orElseThrow();
        List<CompletableFuture<Boolean>> sent = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CodeMail.AT_ONCE);
        try {
            for (int i = 0; i < CodeMail.AT_ONCE; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> deliver(mail, ann), threads));
            }
            assertThat(server.begun.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(deliver(mail, ann)).isFalse();
            assertThat(log).contains("8 mails wait for the mail server already");

            server.gate.countDown();
            for (CompletableFuture<Boolean> one : sent) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(deliver(mail, ann)).isTrue();
        } finally {
            server.gate.countDown();
            threads.shutdown();
        }
    }

    private static boolean deliver(CodeMail mail, EmailAddress to) {
        return mail.deliver(TestProgram.DEMO, to, "123456", Duration.ofMinutes(10));
    }
}
