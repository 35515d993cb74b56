package io.caregateway.certsdev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A PKI written once for all tests that only read it, and the JDK's ways to read it. */
final class Pki {
  static final List<String> ISSUING = List.of("ca/machines", "ca/smartcards");
  static final List<String> MACHINES =
      Stream.of("billing", "scheduling", "integration", "unknown", "clinical")
          .map(name -> "machines/" + name + "-client")
          .toList();
  static final List<String> SMARTCARDS =
      List.of("smartcards/555000000101", "smartcards/555000000102", "smartcards/555000000103");
  static final List<String> SIGNERS =
      List.of(
          "saml/gateway",
          "saml/idp-A81001",
          "saml/idp-B82002",
          "oauth/A81001",
          "oauth/B82002",
          "oauth/cis2");

  private static final DevelopmentPki SHARED = write();

  private Pki() {}

  static DevelopmentPki shared() {
    return SHARED;
  }

  static Stream<String> issued() {
    return Stream.of(ISSUING, List.of("server/gateway"), MACHINES, SMARTCARDS)
        .flatMap(List::stream);
  }

  static Stream<String> all() {
    return Stream.concat(Stream.of("ca/root"), Stream.concat(issued(), SIGNERS.stream()));
  }

  /** The shared PKI in a folder of its own, to be changed. */
  static Path copyTo(Path target) throws IOException {
    try (var files = Files.walk(SHARED.folder())) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(SHARED.folder().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return target;
  }

  static List<X509Certificate> chain(DevelopmentPki pki, String name) throws Exception {
    try (var file = Files.newInputStream(pki.file(name + ".pem"))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  static X509Certificate certificate(DevelopmentPki pki, String name) throws Exception {
    return chain(pki, name).get(0);
  }

  static KeyStore keyStore(DevelopmentPki pki, String name) throws Exception {
    var content = Files.readAllBytes(pki.file(name + ".p12"));
    var store = KeyStore.getInstance("PKCS12");
    store.load(
        new ByteArrayInputStream(content),
        Files.readString(pki.file("password.txt")).toCharArray());
    return store;
  }

  static X509CRL crl(DevelopmentPki pki, String ca) throws Exception {
    try (var file = Files.newInputStream(pki.file("crl/" + ca + ".crl"))) {
      return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(file);
    }
  }

  /** Path validation to the root, with the CRLs of the folder and nothing else. */
  static void validate(DevelopmentPki pki, String name) throws Exception {
    var crls = new ArrayList<X509CRL>();
    for (String ca : List.of("root", "machines", "smartcards")) {
      crls.add(crl(pki, ca));
    }
    var anchor = new TrustAnchor(certificate(pki, "ca/root"), null);
    var parameters = new PKIXParameters(Set.of(anchor));
    parameters.setRevocationEnabled(true);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(crls)));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(chain(pki, name));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }

  static boolean verifies(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException notByIt) {
      return false;
    }
  }

  private static DevelopmentPki write() {
    try {
      Path folder = Files.createTempDirectory("pki");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return DevelopmentPki.write(folder, Options.standard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
