package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertPathValidatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificatePathTest {

  @ParameterizedTest
  @MethodSource("io.caregateway.certsdev.Pki#issued")
  void leadsFromEveryIssuedCertificateToTheRoot(String name) throws Exception {
    Pki.validate(Pki.shared(), name);
  }

  @Test
  void letsAnIssuingCaSignNoFurtherCa() throws Exception {
    assertThat(Pki.certificate(Pki.shared(), "ca/root").getBasicConstraints()).isEqualTo(1);
    for (String ca : Pki.ISSUING) {
      assertThat(Pki.certificate(Pki.shared(), ca).getBasicConstraints()).isZero();
    }
  }

  @Test
  void keepsCardsAndMachinesUnderCasOfTheirOwn() throws Exception {
    var machines = Pki.certificate(Pki.shared(), "ca/machines");
    var smartcards = Pki.certificate(Pki.shared(), "ca/smartcards");
    for (String card : Pki.SMARTCARDS) {
      var certificate = Pki.certificate(Pki.shared(), card);
      assertThat(Pki.verifies(certificate, smartcards)).isTrue();
      assertThat(Pki.verifies(certificate, machines)).isFalse();
    }
  }

  @Test
  void leadsFromNoMessageSignerToTheRoot() throws Exception {
    for (String signer : Pki.SIGNERS) {
      var certificate = Pki.certificate(Pki.shared(), signer);
      assertThat(Pki.verifies(certificate, certificate)).isTrue();
      assertThatThrownBy(() -> Pki.validate(Pki.shared(), signer))
          .isInstanceOf(CertPathValidatorException.class);
    }
  }
}
