package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the gateway proves itself to CIS2 with (private_key_jwt: RFC 7523, 2.2; OpenID
 * Connect Core, 9). Two of them while they change: both are published, one signs.
 */
final class ClientKeys {

  private static final long ASSERTION_SECONDS = 240;

  private final String clientId;
  private final List<RSAKey> keys;
  private final RSAKey signing;
  private final Clock clock;

  private ClientKeys(String clientId, List<RSAKey> keys, RSAKey signing, Clock clock) {
    this.clientId = clientId;
    this.keys = keys;
    this.signing = signing;
    this.clock = clock;
  }

  /**
   * @throws Cis2KeyUnusable when the keystore cannot be opened, or does not say which key signs
   */
  static ClientKeys read(Cis2Settings settings, Path keyStore, Clock clock) {
    List<RSAKey> keys = keys(keyStore, settings.keyStorePassword());
    String wanted = settings.signWith();
    List<RSAKey> fitting =
        keys.stream().filter(key -> wanted == null || wanted.equals(key.getKeyID())).toList();
    if (fitting.size() != 1) {
      throw new Cis2KeyUnusable(
          "gateway.cis2.sign-with has to name one of the RSA keys in gateway.cis2.key-store: "
              + keys.stream().map(RSAKey::getKeyID).toList()
              + ".",
          null);
    }
    return new ClientKeys(settings.clientId(), keys, fitting.get(0), clock);
  }

  /**
   * A statement that this is the gateway, good for one request.
   *
   * @param endpoint that it is meant for
   */
  String assertion(URI endpoint) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(clientId)
            .subject(clientId)
            .audience(endpoint.toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(ASSERTION_SECONDS)))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS512)
            .type(JOSEObjectType.JWT)
            .keyID(signing.getKeyID())
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key signed nothing", e);
    }
    return jwt.serialize();
  }

  /** The public halves, as JSON (RFC 7517). */
  String published() {
    return new JWKSet(List.copyOf(keys)).toString(true);
  }

  private static List<RSAKey> keys(Path file, @Nullable String secret) {
    char[] password = secret == null ? new char[0] : secret.toCharArray();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<RSAKey> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)
            && "RSA".equals(store.getCertificate(alias).getPublicKey().getAlgorithm())) {
          RSAKey key = RSAKey.load(store, alias, password);
          keys.add(
              new RSAKey.Builder(key.toRSAPublicKey())
                  .privateKey(key.toRSAPrivateKey())
                  .keyID(alias)
                  .keyUse(KeyUse.SIGNATURE)
                  .algorithm(JWSAlgorithm.RS512)
                  .build());
        }
      }
      return keys;
    } catch (IOException | GeneralSecurityException | JOSEException e) {
      throw new Cis2KeyUnusable(
          "gateway.cis2.key-store cannot be opened: check that the file is there, that it is"
              + " PKCS#12, and that gateway.cis2.key-store-password is right.",
          e);
    }
  }
}
