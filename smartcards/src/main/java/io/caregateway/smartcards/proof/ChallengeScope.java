package io.caregateway.smartcards.proof;

import io.caregateway.feed.OdsCode;
import java.util.regex.Pattern;

/**
 * What a challenge is for.
 *
 * @param origin of the page or client that signs, as {@code https://gateway.example:8443}
 * @param purpose what the signature is to do, as {@code sign-on}: small letters and hyphens, up to
 *     40
 * @param practice where
 */
public record ChallengeScope(String origin, String purpose, OdsCode practice) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s\\p{Cntrl}]{1,255}");
  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,39}");

  /**
   * @throws IllegalArgumentException when the origin or the purpose is not of its form
   */
  public ChallengeScope {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalArgumentException("An origin is a scheme, a host and perhaps a port.");
    }
    if (!PURPOSE.matcher(purpose).matches()) {
      throw new IllegalArgumentException("A purpose is small letters and hyphens.");
    }
  }
}
