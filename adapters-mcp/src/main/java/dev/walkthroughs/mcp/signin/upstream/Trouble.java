package dev.walkthroughs.mcp.signin.upstream;

import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Refusal;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody was signed in by a provider, as the sign-in page says it. Nothing in it comes from the provider. */
public enum Trouble {
    /** The browser came back with nothing that is known here. */
    LOST("This browser was not on its way to %s, or not in this window's program. Begin again here."),
    /** It had come back before. */
    USED("This answer of %s was used already. Begin again."),
    /** It took too long. */
    LATE("Signing in with %s took longer than ten minutes. Begin again."),
    /** The provider said no, or the person went back. */
    DENIED("%s did not sign you in, or you went back. You can try again."),
    /** The provider could not be asked. */
    UNREACHABLE("%s does not answer at the moment. Try again in a few minutes."),
    /** The provider's answer was not right. */
    FAILED("Signing in with %s did not work. Try again; if it goes on, tell whoever operates this service."),
    /** There was no address, or none that is certain. */
    NO_EMAIL("%s does not name a confirmed e-mail address of yours, and without one nobody is signed in."),
    /** The address is of a domain that may not come in. */
    NOT_ADMITTED("%s vouches for you, but your e-mail address is not of a domain that may come in here.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    static Trouble of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> LOST;
            case USED -> USED;
            case EXPIRED -> LATE;
            case PROVIDER_CHANGED -> FAILED;
            case NO_EMAIL, EMAIL_NOT_VERIFIED -> NO_EMAIL;
            case DOMAIN_NOT_ADMITTED -> NOT_ADMITTED;
        };
    }

    /** The trouble that a query names; empty for anything else. */
    public static Optional<Trouble> of(String query) {
        return Arrays.stream(values()).filter(each -> each.word().equals(query)).findFirst();
    }

    /** What is the matter, in a sentence or two. */
    public String sentence(String provider) {
        return String.format(Locale.ROOT, sentence, provider);
    }

    /** The sign-in page that says so, and leads on to where the tab was going. */
    String signInPath(Continuation next) {
        String page = next.signInPath();
        return page + (page.contains("?") ? "&" : "?") + "problem=" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
