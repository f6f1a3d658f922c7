package dev.walkthroughs.application.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is kept and compared: lower case, an international domain in its ASCII
 * form.
 *
 * @param value at most 254 ASCII characters (RFC 5321 §4.5.3), of the syntax that browsers accept too (HTML, valid e-mail
 *     address); no quotes, no white space, no control characters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

    /** Throws {@link IllegalArgumentException} if it is not in that form. */
    public EmailAddress {
        if (value.length() > LONGEST || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address in its kept form");
        }
    }

    /**
     * Reads what a person typed: white space around it and the case of letters do not matter.
     *
     * @return empty if it is no address
     */
    public static Optional<EmailAddress> read(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        String domain;
        try {
            domain = IDN.toASCII(trimmed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
        String value = (trimmed.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && SYNTAX.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }
}
