package dev.walkthroughs.persistence.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.keys.*}: how private signing keys are kept. With neither a key nor a directory they lie in
 * the database as they are.
 *
 * @param encryptionKey 32 random bytes in base64, with which private keys are encrypted; a secret
 * @param formerEncryptionKeys earlier ones, which only decrypt; secrets
 * @param directory a directory in which private keys lie as files, in place of the database
 */
@ConfigurationProperties("walkthroughs.keys")
public record KeySettings(
        @Nullable String encryptionKey,
        @DefaultValue List<String> formerEncryptionKeys,
        @Nullable String directory) {

    /** Leaves the secrets out, so that no log can contain them. */
    @Override
    public String toString() {
        return "KeySettings[]";
    }
}
