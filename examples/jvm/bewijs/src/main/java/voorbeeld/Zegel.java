package voorbeeld;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Hashes that say nothing about what they are of. */
final class Zegel {
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Zegel() {}

    /** What makes a seal that nobody can guess. It goes away together with the text. */
    static byte[] zout() {
        var zout = new byte[32];
        TOEVAL.nextBytes(zout);
        return zout;
    }

    /** SHA-256 of salt and text. Without the salt the hash of something short would give it away. */
    static String van(byte[] zout, String tekst) {
        return hash(zout, tekst.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of texts, each with its length in front. */
    static String keten(String... teksten) {
        var delen = new byte[teksten.length][];
        for (int at = 0; at < teksten.length; at++) {
            delen[at] = teksten[at].getBytes(StandardCharsets.UTF_8);
        }
        return hash(delen);
    }

    private static String hash(byte[]... delen) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (byte[] deel : delen) {
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(deel.length).array());
                sha.update(deel);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
