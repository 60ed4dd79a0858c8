package dk.omhu.chain;

/**
 * What a row of a chain is sealed with.
 *
 * @param keyId which key made it; the key itself is in no database
 * @param hash of all that the row says and of the row before, 64 hexadecimal digits
 */
public record Seal(String keyId, String hash) {}
