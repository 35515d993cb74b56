package io.caregateway.bench.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The development PKI of a measurement. */
public record Pki(Path folder) {

  /** Has {@code certs-dev.jar} write it. */
  public static Pki write(Path folder, Path jar) throws Exception {
    Program.run(
        folder.resolveSibling("certs-dev.log"),
        List.of(Program.tool("java"), "-jar", jar.toString(), "--out", folder.toString()));
    return new Pki(folder);
  }

  /** What a server shows, and whom it trusts. */
  public SSLContext server() throws IOException, GeneralSecurityException {
    return context("server/gateway.p12", "trust/for-server.p12");
  }

  /** The same for a client of clinical systems. */
  public SSLContext client() throws IOException, GeneralSecurityException {
    return context("machines/clinical-client.p12", "trust/for-clients.p12");
  }

  private SSLContext context(String shown, String trust)
      throws IOException, GeneralSecurityException {
    char[] password = password().toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store(shown, password), password);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(store(trust, password));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  public String password() throws IOException {
    return Files.readString(folder.resolve("password.txt")).strip();
  }

  private KeyStore store(String name, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      store.load(in, password);
    }
    return store;
  }
}
