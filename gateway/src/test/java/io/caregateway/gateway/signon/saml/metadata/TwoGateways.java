package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Two gateways on one database in the middle of a change of their key: the first signs with the old
 * one and tells of the new, the second the other way round. A81001's provider is known by its
 * metadata and must encrypt; B82002's may send what nobody asked for; that of C83003, which the
 * first alone serves, cannot be reached, and that of D84004 takes HTTP-POST alone.
 */
public final class TwoGateways implements BeforeAllCallback, AfterAllCallback {

  private static final String KEY = "gateway.sign-on.key.";
  private static final String SECOND = "gateway.sign-on.second-key.";
  private static final String PASSWORD = "changeit";

  private final SignOnSite first =
      SignOnSite.byMetadata()
          .reachedAt("https://gateway.test")
          .with("gateway.sign-on.saml.A81001.require-encryption", true);
  private final SignOnSite second = first.another();
  private final SigningKey next = SigningKeys.generate("gateway-next");
  private Path folder = Path.of("");

  public SignOnSite first() {
    return first;
  }

  public SignOnSite second() {
    return second;
  }

  /** The gateway's key to come. */
  SigningKey next() {
    return next;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    folder = Files.createTempDirectory("caregateway-saml-keys-");
    Path file = folder.resolve("next.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "next", next.privateKey(), PASSWORD.toCharArray(), new Certificate[] {next.certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    first
        .with("gateway.practices.C83003.name", "Without sign-on")
        .with("gateway.practices.C83003.clinical-system", "emis")
        .with("gateway.practices.C83003.base-url", "http://127.0.0.1:9/emis/C83003/STU3")
        .with("gateway.sign-on.saml.C83003.entity-id", "https://idp.example/c83003")
        .with("gateway.sign-on.saml.C83003.metadata.url", "http://127.0.0.1:9/metadata")
        .with("gateway.practices.D84004.name", "By post")
        .with("gateway.practices.D84004.clinical-system", "emis")
        .with("gateway.practices.D84004.base-url", "http://127.0.0.1:9/emis/D84004/STU3")
        .with("gateway.sign-on.saml.D84004.entity-id", "https://idp.example/d84004")
        .with("gateway.sign-on.saml.D84004.sso-url", "https://idp.example/d84004/sso")
        .with("gateway.sign-on.saml.D84004.binding", "post")
        .with(
            "gateway.sign-on.saml.D84004.verification-certificates",
            first.gateway().pki().file("saml/idp-B82002.pem"));
    first.with(SECOND + "key-store", file).with(SECOND + "key-store-password", PASSWORD);
    Path old = first.gateway().pki().file("saml/gateway.pem");
    second
        .with(KEY + "key-store", file)
        .with(KEY + "key-store-password", PASSWORD)
        .with(SECOND + "certificate", old)
        .with(SECOND + "private-key", old.resolveSibling("gateway.key.pem"));
    first.beforeAll(test);
    second.beforeAll(test);
  }

  @Override
  public void afterAll(ExtensionContext test) throws Exception {
    second.afterAll(test);
    first.afterAll(test);
    FileSystemUtils.deleteRecursively(folder);
  }
}
