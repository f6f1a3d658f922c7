package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two texts are the same without keeping either. */
final class Fingerprints {

    private Fingerprints() {}

    /** Of everything a reader gets of a step; whether its change matters is not part of it. */
    static String of(StepWritten step) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    String.valueOf(step.policyVersion()),
                    step.title(),
                    step.content(),
                    step.agent(),
                    String.valueOf(step.estimatedMinutes()),
                    String.valueOf(step.replaces()))) {
                // The length in front keeps the parts apart, whatever they hold.
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
