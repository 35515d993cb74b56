package io.caregateway.smartcards.profile;

import java.math.BigInteger;
import java.util.List;

/**
 * Tells RSA keys that a flawed smartcard chip made, and whose private half can be computed
 * (CVE-2017-15361; Nemec and others, "The Return of Coppersmith's Attack", 2.3): the remainders of
 * their modulus by small primes are all powers of 65537.
 */
final class RocaFingerprint {

  private static final int GENERATOR = 65537;

  /** Together they let one sound key in 2^27 through as flawed. */
  private static final List<Integer> PRIMES =
      List.of(
          3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89,
          97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167);

  private RocaFingerprint() {}

  static boolean in(BigInteger modulus) {
    return PRIMES.stream().allMatch(prime -> isPower(modulus, prime));
  }

  private static boolean isPower(BigInteger modulus, int prime) {
    int wanted = modulus.mod(BigInteger.valueOf(prime)).intValue();
    int power = 1;
    do {
      if (power == wanted) {
        return true;
      }
      power = power * (GENERATOR % prime) % prime;
    } while (power != 1);
    return false;
  }
}
