package dev.walkthroughs.persistence.vault;

/** A private key cannot be kept, or read, in the way that is set. The message is for the operator and holds no secret. */
public final class KeyStorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyStorageException(String message) {
        super(message);
    }
}
