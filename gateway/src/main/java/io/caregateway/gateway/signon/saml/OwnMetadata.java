package io.caregateway.gateway.signon.saml;

import java.util.List;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.EncryptionMethod;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.encryption.support.EncryptionConstants;
import org.springframework.security.saml2.provider.service.metadata.OpenSaml5MetadataResolver;
import org.springframework.security.saml2.provider.service.metadata.Saml2MetadataResponseResolver;
import org.springframework.security.saml2.provider.service.web.metadata.RequestMatcherMetadataResponseResolver;

/**
 * What the gateway says of itself: that its requests are signed, and what it can decrypt, best
 * first (saml-metadata-2.0-os, 2.4.1.1).
 */
final class OwnMetadata {

  private static final List<String> DECRYPTS =
      List.of(
          EncryptionConstants.ALGO_ID_BLOCKCIPHER_AES256_GCM,
          EncryptionConstants.ALGO_ID_BLOCKCIPHER_AES128_GCM,
          EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP11,
          EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP);

  private OwnMetadata() {}

  static Saml2MetadataResponseResolver of(Registrations registrations) {
    OpenSaml5MetadataResolver written = new OpenSaml5MetadataResolver();
    written.setEntityDescriptorCustomizer(parameters -> complete(parameters.getEntityDescriptor()));
    return new RequestMatcherMetadataResponseResolver(registrations::ownSide, written);
  }

  private static void complete(EntityDescriptor entity) {
    SPSSODescriptor provider = entity.getSPSSODescriptor(SAMLConstants.SAML20P_NS);
    provider.setAuthnRequestsSigned(true);
    for (KeyDescriptor key : provider.getKeyDescriptors()) {
      if (key.getUse() == UsageType.ENCRYPTION) {
        DECRYPTS.forEach(algorithm -> key.getEncryptionMethods().add(method(algorithm)));
      }
    }
  }

  private static EncryptionMethod method(String algorithm) {
    EncryptionMethod method =
        (EncryptionMethod)
            XMLObjectProviderRegistrySupport.getBuilderFactory()
                .ensureBuilder(EncryptionMethod.DEFAULT_ELEMENT_NAME)
                .buildObject(EncryptionMethod.DEFAULT_ELEMENT_NAME);
    method.setAlgorithm(algorithm);
    return method;
  }
}
