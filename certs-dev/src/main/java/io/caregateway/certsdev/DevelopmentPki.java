package io.caregateway.certsdev;

import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A development PKI in a folder.
 *
 * <p>Every name is three files: {@code NAME.pem} (the certificate, then its issuing CA), {@code
 * NAME.key.pem} (PKCS#8, no password) and {@code NAME.p12} (alias: the last part of the name). The
 * names are
 *
 * <ul>
 *   <li>{@code ca/root}, and under it {@code ca/machines} and {@code ca/smartcards};
 *   <li>{@code server/gateway}, for localhost, 127.0.0.1, ::1 and further hosts;
 *   <li>{@code machines/billing-client} (for practice A81001), {@code machines/scheduling-client}
 *       (B82002), {@code machines/integration-client} (both), {@code machines/unknown-client}
 *       (mapped to nothing), {@code machines/clinical-client} (the gateway towards its partners);
 *   <li>{@code smartcards/555000000101}, {@code …102}, {@code …103}: three people by their UID;
 *   <li>{@code saml/gateway}, {@code saml/idp-A81001}, {@code saml/idp-B82002}, {@code
 *       oauth/A81001}, {@code oauth/B82002}: RSA 3072, self-signed.
 * </ul>
 *
 * <p>Besides: {@code trust/for-clients} and {@code trust/for-server} ({@code .p12} and {@code
 * .pem}), {@code crl/root.crl}, {@code crl/machines.crl}, {@code crl/smartcards.crl} (DER), {@code
 * crl/all.pem}, {@code password.txt} for every PKCS#12 file, and a {@code README.md}. Private files
 * are readable by the owner alone.
 */
public final class DevelopmentPki {
  private final Folder folder;
  private final List<Written> written;
  private final String password;

  private DevelopmentPki(Folder folder, List<Written> written, String password) {
    this.folder = folder;
    this.written = written;
    this.password = password;
  }

  /**
   * Writes the PKI, or brings up to date what is there: keeps what is still valid, renews what ends
   * within 30 days or whose issuer changed.
   *
   * @throws FolderRefused where the folder, or a file in it, cannot be read or written
   * @throws OptionRefused where a name to be revoked is not one of the issued certificates
   */
  public static DevelopmentPki write(Path folder, Options options) {
    var writer = new PkiWriter(folder, options);
    return new DevelopmentPki(writer.folder(), writer.write(), writer.password());
  }

  /** What was kept and what was made, from the root down. */
  public List<Written> written() {
    return written;
  }

  /** The folder, absolute. */
  public Path folder() {
    return folder.path("");
  }

  /** Of every PKCS#12 file here. */
  public String password() {
    return password;
  }

  /** A file by its place in the folder, such as {@code machines/billing-client.p12}. */
  public Path file(String place) {
    return folder.path(place);
  }

  /** TLS as a client that trusts the root and shows the certificate of this name. */
  public SSLContext clientTls(String name) {
    return tls().context(name, "trust/for-clients");
  }

  /** TLS as a client that trusts the root and has no certificate. */
  public SSLContext clientTls() {
    return tls().context("trust/for-clients");
  }

  /** TLS as the server that trusts machines and smartcards. */
  public SSLContext serverTls() {
    return tls().context(Catalogue.GATEWAY, "trust/for-server");
  }

  private Tls tls() {
    return new Tls(folder, new Pkcs12(password), password);
  }
}
