package dev.walkthroughs.bootstrap.examination;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.mcp.limit.LimitSettings;
import dev.walkthroughs.mcp.token.PublicUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Settings that fit neither each other nor the servers there are. It sees those that this very command was given. */
final class SettingsExaminer implements Examiner {

    /** Hosts that are looked through for one that lies elsewhere. */
    private static final int MOST_HOSTS = 10_000;

    private final Environment environment;
    private final PublicUrls urls;
    private final LimitSettings limits;
    private final Names names;

    SettingsExaminer(Environment environment, PublicUrls urls, LimitSettings limits, Names names) {
        this.environment = environment;
        this.urls = urls;
        this.limits = limits;
        this.names = names;
    }

    @Override
    public List<Check> examine() {
        Optional<String> elsewhere = names.all(Kind.HOST, MOST_HOSTS).stream()
                .map(Named::name)
                .filter(host -> !isOnThisMachine(host))
                .findFirst();
        return List.of(address(elsewhere), proxies(elsewhere), mail(), rates());
    }

    private static boolean isOnThisMachine(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private Check address(Optional<String> elsewhere) {
        String shown = urls.endpoint(elsewhere.orElse("localhost"));
        return elsewhere.isPresent() && !isSecure()
                ? Check.warning(
                        "public_url",
                        "Clients from elsewhere are told " + shown + ", without TLS: tokens and codes can be read on"
                                + " the way, and many clients refuse it.",
                        "End TLS in front, and set walkthroughs.public-url=https://{host}")
                : Check.ok("public_url", "Clients are told " + shown + ".");
    }

    private boolean isSecure() {
        return "https".equals(URI.create(urls.endpoint("localhost")).getScheme());
    }

    private Check proxies(Optional<String> elsewhere) {
        String set = environment.getProperty("walkthroughs.proxies", "");
        if (set.contains("0.0.0.0/0") || set.contains("::/0")) {
            return Check.fault(
                    "proxies",
                    "Everybody is believed to be a proxy: any client may say which host and address it has.",
                    "Name the networks of your proxies in walkthroughs.proxies.");
        }
        boolean endsTlsItself = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
        return set.isBlank() && elsewhere.isPresent() && isSecure() && !endsTlsItself
                ? Check.warning(
                        "proxies",
                        "TLS ends at a proxy, and no proxy is believed: all clients share its address, and its limits.",
                        "Name its network: walkthroughs.proxies=10.0.0.0/8")
                : Check.ok("proxies", set.isBlank() ? "No proxy is believed." : "Believed proxies: " + set + ".");
    }

    private Check mail() {
        boolean demo = environment.getProperty("walkthroughs.demo", Boolean.class, true);
        return environment.containsProperty("spring.mail.host")
                ? Check.ok("mail", "Codes are sent by " + environment.getProperty("spring.mail.host") + ".")
                : Check.warning(
                        "mail",
                        demo
                                ? "There is no mail server: codes to sign in with are written to the log."
                                : "There is no mail server: nobody can sign in with a code.",
                        "Set spring.mail.host and what else docs/operations.md says, and walkthroughs.demo=false where"
                                + " others have access; or have people sign in by a provider: sign-in set");
    }

    private Check rates() {
        return limits.enabled()
                ? Check.ok("limits", "Calls, sign-ins and registrations are limited.")
                : Check.warning(
                        "limits",
                        "Nothing is limited: codes can be guessed as fast as the machine answers.",
                        "Take walkthroughs.limits.enabled=false away.");
    }
}
