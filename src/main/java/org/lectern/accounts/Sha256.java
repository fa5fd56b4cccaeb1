package org.lectern.accounts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What is kept of a secret, and of a name or an address that is only counted.
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
