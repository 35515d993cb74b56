package io.caregateway.stubs.idp;

import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The signing keys of each practice's identity provider: one, or more while it changes. */
public final class IdpKeys {
  private final Map<String, List<SigningKey>> keys = new ConcurrentHashMap<>();
  private final Function<String, SigningKey> missing;

  private IdpKeys(Function<String, SigningKey> missing) {
    this.missing = missing;
  }

  /** Makes each key when it is first asked for; it lasts as long as this object. */
  public static IdpKeys generated() {
    return new IdpKeys(ods -> SigningKeys.generate("idp-" + ods));
  }

  /**
   * Reads {@code saml/idp-{ods}.pem} and {@code saml/idp-{ods}.key.pem}, as {@code certs-dev}
   * writes them.
   *
   * @throws IOException when a key is missing or cannot be read
   */
  public static IdpKeys fromFolder(Path certificates, Collection<String> practices)
      throws IOException {
    var read =
        new IdpKeys(
            ods -> {
              throw new IllegalArgumentException("no key was read for the practice " + ods);
            });
    for (var ods : practices) {
      var name = certificates.resolve("saml").resolve("idp-" + ods).toString();
      read.use(ods, SigningKeys.fromPem(Path.of(name + ".pem"), Path.of(name + ".key.pem")));
    }
    return read;
  }

  /** The one that signs. */
  public SigningKey of(String ods) {
    return all(ods).get(0);
  }

  /** Those that metadata tells of. */
  public List<SigningKey> all(String ods) {
    return keys.computeIfAbsent(ods, code -> List.of(missing.apply(code)));
  }

  /** From now on the first signs, and metadata tells of all. */
  public void use(String ods, SigningKey... all) {
    keys.put(ods, List.of(all));
  }
}
