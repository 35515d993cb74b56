package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jose.util.Base64URL;
import io.caregateway.gateway.signon.Proof.Aal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ID token that was judged and found right.
 *
 * @param session CIS2's id of the session there
 * @param acr how the person signed on there
 * @param role the role profile they chose there; null where they chose none
 * @param accessTokenHash empty where the token has none
 */
record IdToken(
    String uid,
    String session,
    String acr,
    Aal level,
    @Nullable String role,
    String accessTokenHash) {

  private static final List<String> HASHES = List.of("SHA-512", "SHA-256", "SHA-384");

  /**
   * Whether the access token is the one that came with it (OpenID Connect Core, 3.1.3.8): the hash
   * is that of the signature's algorithm, and none of them can be made to collide.
   */
  boolean goesWith(String accessToken) {
    return accessTokenHash.isEmpty()
        || HASHES.stream().anyMatch(hash -> half(hash, accessToken).equals(accessTokenHash));
  }

  private static String half(String algorithm, String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance(algorithm).digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64URL.encode(Arrays.copyOf(hash, hash.length / 2)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "an ID token";
  }
}
