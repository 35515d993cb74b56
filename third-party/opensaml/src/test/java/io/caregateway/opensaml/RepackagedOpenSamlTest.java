package io.caregateway.opensaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Collections;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opensaml.core.Version;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.config.Initializer;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.security.credential.BasicCredential;
import org.opensaml.xmlsec.SignatureSigningParameters;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureSupport;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.w3c.dom.Element;

class RepackagedOpenSamlTest {
  private static BasicCredential signer;

  @BeforeAll
  static void startsOpenSaml() throws Exception {
    InitializationService.initialize();
    signer = credential();
  }

  @Test
  void knowsItsVersionWhichSpringSecurityAsksFor() {
    assertThat(Version.getVersion()).isEqualTo("5.1.6");
  }

  @Test
  void findsTheInitializersOfEveryPart() {
    assertThat(ServiceLoader.load(Initializer.class))
        .extracting(initializer -> initializer.getClass().getPackageName())
        .contains("org.opensaml.saml.config.impl", "org.opensaml.xmlsec.config.impl");
  }

  @Test
  void carriesNoServiceOfAnotherLibrary() throws Exception {
    String ours = Version.class.getProtectionDomain().getCodeSource().getLocation().toString();
    var loader = Version.class.getClassLoader();
    assertThat(Collections.list(loader.getResources("META-INF/services/java.security.Provider")))
        .noneMatch(resource -> resource.toString().contains(ours));
    assertThat(
            Collections.list(
                loader.getResources("META-INF/services/com.fasterxml.jackson.core.JsonFactory")))
        .noneMatch(resource -> resource.toString().contains(ours));
  }

  @Test
  void verifiesWhatItSigned() throws Exception {
    SignatureValidator.validate(signature(read(signed("https://idp.example"))), signer);
  }

  @Test
  void refusesWhatWasChangedAfterwards() throws Exception {
    Element changed = signed("https://idp.example");
    changed.getFirstChild().setTextContent("https://other.example");
    assertThatThrownBy(() -> SignatureValidator.validate(signature(read(changed)), signer))
        .isInstanceOf(SignatureException.class);
  }

  @Test
  void refusesASignatureByAnotherKey() throws Exception {
    Assertion assertion = read(signed("https://idp.example"));
    BasicCredential other = credential();
    assertThatThrownBy(() -> SignatureValidator.validate(signature(assertion), other))
        .isInstanceOf(SignatureException.class);
  }

  private static Element signed(String issuerName) throws Exception {
    var issuer = (Issuer) XMLObjectSupport.buildXMLObject(Issuer.DEFAULT_ELEMENT_NAME);
    issuer.setValue(issuerName);
    var assertion = (Assertion) XMLObjectSupport.buildXMLObject(Assertion.DEFAULT_ELEMENT_NAME);
    assertion.setID("_1");
    assertion.setIssueInstant(Instant.parse("2026-01-01T00:00:00Z"));
    assertion.setIssuer(issuer);
    var parameters = new SignatureSigningParameters();
    parameters.setSigningCredential(signer);
    parameters.setSignatureAlgorithm(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256);
    parameters.setSignatureReferenceDigestMethod(SignatureConstants.ALGO_ID_DIGEST_SHA256);
    parameters.setSignatureCanonicalizationAlgorithm(
        SignatureConstants.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
    SignatureSupport.signObject(assertion, parameters);
    return XMLObjectSupport.marshall(assertion);
  }

  private static Assertion read(Element element) throws Exception {
    var unmarshaller = XMLObjectSupport.getUnmarshaller(element);
    assertThat(unmarshaller).isNotNull();
    return (Assertion) unmarshaller.unmarshall(element);
  }

  private static Signature signature(Assertion assertion) {
    Signature signature = assertion.getSignature();
    assertThat(signature).isNotNull();
    return signature;
  }

  private static BasicCredential credential() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    return new BasicCredential(pair.getPublic(), pair.getPrivate());
  }
}
