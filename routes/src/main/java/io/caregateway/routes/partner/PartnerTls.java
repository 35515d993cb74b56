package io.caregateway.routes.partner;

import io.caregateway.routes.practice.PartnerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The client certificate and the CAs that settings name. */
public final class PartnerTls {

  private PartnerTls() {}

  /**
   * @return empty when the settings name neither, so that the JDK's own context serves
   * @throws PartnerSettingsUnusable when a file or password is wrong
   */
  static Optional<SSLContext> context(PartnerSettings settings) {
    if (settings.clientKeystore() == null && settings.truststore() == null) {
      return Optional.empty();
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager[] trusted =
          settings.truststore() == null
              ? null
              : trusted(settings.truststore(), settings.truststorePassword());
      context.init(keys(settings), trusted, null);
      return Optional.of(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new PartnerSettingsUnusable(
          "partner.client-keystore or partner.truststore cannot be opened. Check the file and its"
              + " password.",
          e);
    }
  }

  /**
   * TLS that trusts the CAs of one PKCS#12 file.
   *
   * @throws IOException when the file or its password is wrong
   */
  public static SSLContext trusting(Path truststore, @Nullable String password)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusted(truststore, password), null);
    return context;
  }

  private static KeyManager @Nullable [] keys(PartnerSettings settings)
      throws IOException, GeneralSecurityException {
    if (settings.clientKeystore() == null) {
      return null;
    }
    char[] password = password(settings.clientKeystorePassword());
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(load(settings.clientKeystore(), password), password);
    return factory.getKeyManagers();
  }

  private static TrustManager[] trusted(Path truststore, @Nullable String password)
      throws IOException, GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(load(truststore, password(password)));
    return factory.getTrustManagers();
  }

  private static KeyStore load(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }

  private static char[] password(@Nullable String given) {
    return given == null ? new char[0] : given.toCharArray();
  }
}
