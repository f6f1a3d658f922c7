package dev.walkthroughs.application.identity.upstream;

import dev.walkthroughs.application.identity.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An OpenID Connect provider by which the learners of an organization may sign in.
 *
 * @param issuer the provider, exactly as its ID tokens name it
 * @param clientId who this service is to the provider
 * @param clientSecret how it proves that; a secret: never logged, never shown
 * @param name what people call the provider; 1 to 60 characters
 * @param domains the domains that addresses may be of, lower case and in ASCII form; empty for any
 * @param only whether there are no codes by e-mail beside it
 */
public record SignInProvider(
        String issuer, String clientId, String clientSecret, String name, List<String> domains, boolean only) {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DOMAINS = 100;

    /** As of the issuers of MCP servers: a URL without user, query and fragment (OpenID Connect Discovery §3). */
    private static final Pattern ISSUER = Pattern.compile(
            "https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(:[0-9]{1,5})?(/[\\w.~%!$&'()*+,;=:@/-]*)?");

    /** What a client id and a secret may consist of (RFC 6749 appendix A.1 and A.2). */
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");

    /** Keeps a copy of the domains. */
    public SignInProvider {
        domains = List.copyOf(domains);
    }

    /** Which bound is broken, in one sentence that repeats no secret; empty if none is. */
    public Optional<String> fault() {
        if (issuer.length() > LONGEST || !ISSUER.matcher(issuer).matches()) {
            return Optional.of("An issuer is a URL of at most " + LONGEST
                    + " characters, its host in lower case, without user, query and fragment.");
        }
        if (!isPrintable(clientId) || !isPrintable(clientSecret)) {
            return Optional.of("A client id and its secret have 1 to " + LONGEST + " printable ASCII characters each.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A provider's name has 1 to " + LONGEST_NAME + " characters on one line.");
        }
        return domains.size() <= MOST_DOMAINS
                        && domains.stream().allMatch(domain -> EmailAddress.read("a@" + domain)
                                .filter(read -> read.value().equals("a@" + domain))
                                .isPresent())
                ? Optional.empty()
                : Optional.of("There are at most " + MOST_DOMAINS
                        + " domains, each such as example.org: in lower case and ASCII, without @ and wildcards.");
    }

    private static boolean isPrintable(String text) {
        return text.length() <= LONGEST && PRINTABLE.matcher(text).matches();
    }

    /** Whether learners with this address may come in: its domain is one of the domains, to the letter. */
    public boolean admits(EmailAddress email) {
        return domains.isEmpty()
                || domains.contains(email.value().substring(email.value().lastIndexOf('@') + 1));
    }

    /** Leaves the secret out, so that no log can contain it. */
    @Override
    public String toString() {
        return "SignInProvider[" + issuer + "]";
    }
}
