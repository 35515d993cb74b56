package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilesTest {
  private final DevelopmentPki pki = Pki.shared();

  @ParameterizedTest
  @MethodSource("io.caregateway.certsdev.Pki#all")
  void holdsTheSameInPemAndInPkcs12(String name) throws Exception {
    var store = Pki.keyStore(pki, name);
    String alias = name.substring(name.indexOf('/') + 1);
    assertThat(Collections.list(store.aliases()))
        .extracting(String::toLowerCase)
        .containsExactly(alias.toLowerCase(Locale.ROOT));
    assertThat(List.of(store.getCertificateChain(alias))).isEqualTo(Pki.chain(pki, name));
    var key = store.getKey(alias, pki.password().toCharArray());
    var pem = Files.readString(pki.file(name + ".key.pem"));
    assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----");
    var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    var read =
        KeyFactory.getInstance(key.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
    assertThat(read).isEqualTo(key);
  }

  @Test
  void keepsPrivateFilesForTheOwnerAlone() throws Exception {
    assumeTrue(Files.getFileStore(pki.folder()).supportsFileAttributeView("posix"));
    try (var files = Files.walk(pki.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(rights)
            .as(file.toString())
            .isEqualTo(isPrivate(file) ? "rw-------" : "rw-r--r--");
      }
    }
  }

  @Test
  void givesClientsTheRootToTrust() throws Exception {
    var trust = Pki.keyStore(pki, "trust/for-clients");
    assertThat(Collections.list(trust.aliases())).containsExactly("root");
    assertThat(trust.getCertificate("root")).isEqualTo(Pki.certificate(pki, "ca/root"));
    assertThat(Pki.chain(pki, "trust/for-clients"))
        .containsExactly(Pki.certificate(pki, "ca/root"));
  }

  @Test
  void givesTheServerTheCasOfMachinesAndCardsToTrust() throws Exception {
    var trust = Pki.keyStore(pki, "trust/for-server");
    assertThat(Collections.list(trust.aliases()))
        .containsExactlyInAnyOrder("root", "machines", "smartcards");
    for (String alias : Collections.list(trust.aliases())) {
      assertThat(trust.getCertificate(alias)).isEqualTo(Pki.certificate(pki, "ca/" + alias));
    }
    assertThat(Pki.chain(pki, "trust/for-server")).hasSize(3);
  }

  @Test
  void saysInItsReadmeWhatLiesWhere() throws Exception {
    var readme = Files.readString(pki.file("README.md"));
    assertThat(Pki.all()).allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
    assertThat(readme).doesNotContain(pki.password());
  }

  @Test
  void putsTheThreeListsIntoOneFileToo() throws Exception {
    var lists =
        CertificateFactory.getInstance("X.509")
            .generateCRLs(new ByteArrayInputStream(Files.readAllBytes(pki.file("crl/all.pem"))));
    assertThat(lists)
        .isEqualTo(
            List.of(Pki.crl(pki, "root"), Pki.crl(pki, "machines"), Pki.crl(pki, "smartcards")));
  }

  private static boolean isPrivate(Path file) {
    String name = file.getFileName().toString();
    boolean trust = file.getParent() != null && file.getParent().endsWith("trust");
    return name.endsWith(".key.pem")
        || name.equals("password.txt")
        || (name.endsWith(".p12") && !trust);
  }
}
