package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys that CIS2 signs with: the newest signs, the one before is still published. */
final class SigningKeys {

  private static final int PUBLISHED = 2;

  private record Key(String id, KeyPair pair) {}

  private final Deque<Key> keys = new ArrayDeque<>();

  synchronized void roll() {
    current();
    keys.addFirst(made());
    if (keys.size() > PUBLISHED) {
      keys.removeLast();
    }
  }

  /** A token of these claims (RFC 7515), signed RS512. */
  String sign(String type, ObjectNode claims) {
    return signed(type, claims, current(), current());
  }

  /** A token that names the newest key and is signed by one that nobody published. */
  String forged(ObjectNode claims) {
    return signed("JWT", claims, current(), made());
  }

  /** A token whose "secret" everybody can read: {@code alg} HS256 under the newest public key. */
  String keyedByThePublicOne(ObjectNode claims) {
    Key key = current();
    String signed = head("HS256", "JWT", key) + "." + part(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC", e);
    }
  }

  private static String signed(String type, ObjectNode claims, Key named, Key signing) {
    String signed = head("RS512", type, named) + "." + part(claims);
    try {
      Signature signer = Signature.getInstance("SHA512withRSA");
      signer.initSign(signing.pair().getPrivate());
      signer.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs with RSA", e);
    }
  }

  private static String head(String algorithm, String type, Key key) {
    return part(Json.object().put("alg", algorithm).put("typ", type).put("kid", key.id()));
  }

  /** A token with {@code alg} none (RFC 7519, 6). */
  static String unsigned(ObjectNode claims) {
    return part(Json.object().put("alg", "none").put("typ", "JWT")) + "." + part(claims) + ".";
  }

  /** RFC 7517. */
  synchronized ObjectNode published() {
    current();
    ObjectNode set = Json.object();
    ArrayNode all = set.putArray("keys");
    for (Key key : keys) {
      RSAPublicKey rsa = (RSAPublicKey) key.pair().getPublic();
      all.addObject()
          .put("kty", "RSA")
          .put("use", "sig")
          .put("alg", "RS512")
          .put("kid", key.id())
          .put("n", base64(unsigned(rsa.getModulus().toByteArray())))
          .put("e", base64(rsa.getPublicExponent().toByteArray()));
    }
    return set;
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private synchronized Key current() {
    if (keys.isEmpty()) {
      keys.add(made());
    }
    return keys.getFirst();
  }

  /** Without the zero byte that Java puts before a number whose first bit is set. */
  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static Key made() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Key(UUID.randomUUID().toString(), generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK makes RSA keys", e);
    }
  }

  private static String part(ObjectNode json) {
    return base64(Json.text(json).getBytes(StandardCharsets.UTF_8));
  }
}
