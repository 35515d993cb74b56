package io.caregateway.smartcards.virtual.key;

/**
 * What one try of a passcode costs whoever tries: Argon2id (RFC 9106).
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over it
 * @param lanes how many threads could share the work
 */
public record Hardening(int memoryKib, int iterations, int lanes) {

  /** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
  public static final Hardening LEAST = new Hardening(19 * 1024, 2, 1);

  private static final int MOST_KIB = 256 * 1024;
  private static final int MOST_ITERATIONS = 20;
  private static final int MOST_LANES = 8;

  /**
   * @throws IllegalArgumentException when it is weaker than {@link #LEAST} or heavier than a server
   *     can bear
   */
  public Hardening {
    if (memoryKib < 19 * 1024
        || memoryKib > MOST_KIB
        || iterations < 2
        || iterations > MOST_ITERATIONS
        || lanes < 1
        || lanes > MOST_LANES) {
      throw new IllegalArgumentException(
          "Passcodes are hardened with 19456 to 262144 KiB, 2 to 20 iterations and 1 to 8 lanes.");
    }
  }
}
