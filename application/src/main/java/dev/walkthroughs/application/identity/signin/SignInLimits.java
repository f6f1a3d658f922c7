package dev.walkthroughs.application.identity.signin;

import java.time.Duration;

/**
 * The bounds of signing in.
 *
 * @param codeTime how long a code is good for
 * @param tries how many codes may be tried on one attempt
 * @param codesPerHour how many codes are sent to one address for one MCP server in any hour
 * @param sessionTime how long a browser stays signed in
 */
public record SignInLimits(Duration codeTime, int tries, int codesPerHour, Duration sessionTime) {

    /** Throws {@link IllegalArgumentException} for anything that is not positive. */
    public SignInLimits {
        if (!isPositive(codeTime) || !isPositive(sessionTime) || tries < 1 || codesPerHour < 1) {
            throw new IllegalArgumentException("the limits of signing in are positive");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
