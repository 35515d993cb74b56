package io.caregateway.smartcards.proof;

/**
 * How many challenges may wait for an answer at once.
 *
 * @param perPractice at one practice
 * @param perAddress from one network address; a whole practice may share one
 */
public record ChallengeLimits(int perPractice, int perAddress) {

  public static final ChallengeLimits DEFAULT = new ChallengeLimits(500, 50);

  /**
   * @throws IllegalArgumentException when one of them is not positive
   */
  public ChallengeLimits {
    if (perPractice < 1 || perAddress < 1) {
      throw new IllegalArgumentException("At least one challenge must be able to wait.");
    }
  }
}
