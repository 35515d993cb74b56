package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.gateway.signon.saml.xml.AllowedAlgorithms;
import io.caregateway.gateway.signon.saml.xml.XmlBounds;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.shibboleth.shared.xml.XMLParserException;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.keyinfo.KeyInfoSupport;
import org.springframework.security.saml2.core.OpenSamlInitializationService;

/** Reads one identity provider's metadata (saml-metadata-2.0-os, 2.3.2 and 2.4.3). */
final class MetadataReader {

  static {
    OpenSamlInitializationService.initialize();
  }

  private final String entityId;
  private final List<X509Certificate> signers;
  private final Clock clock;

  /**
   * @param signers one of them must have signed it; none for metadata that needs no signature
   */
  MetadataReader(String entityId, List<X509Certificate> signers, Clock clock) {
    this.entityId = entityId;
    this.signers = signers;
    this.clock = clock;
  }

  /**
   * @throws MetadataRefused when it is not to be believed
   */
  Party read(byte[] xml) {
    EntityDescriptor entity = parsed(xml);
    if (!entityId.equals(entity.getEntityID())) {
      throw new MetadataRefused(MetadataRefusal.WRONG_ENTITY);
    }
    checkSignature(entity);
    IDPSSODescriptor idp = entity.getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
    if (idp == null) {
      throw new MetadataRefused(MetadataRefusal.NO_IDENTITY_PROVIDER);
    }
    Endpoint sso =
        byRedirect(idp.getSingleSignOnServices())
            .orElseThrow(() -> new MetadataRefused(MetadataRefusal.NO_ADDRESS));
    Optional<Endpoint> slo = byRedirect(idp.getSingleLogoutServices());
    Party party =
        new Party(
            certificates(idp),
            address(sso.getLocation()),
            slo.map(service -> address(service.getLocation())).orElse(null),
            slo.map(Endpoint::getResponseLocation).map(MetadataReader::address).orElse(null),
            earlier(entity.getValidUntil(), idp.getValidUntil()),
            earlier(entity.getCacheDuration(), idp.getCacheDuration()));
    if (!party.holdsAt(clock.instant())) {
      throw new MetadataRefused(MetadataRefusal.EXPIRED);
    }
    return party;
  }

  private static EntityDescriptor parsed(byte[] xml) {
    switch (XmlBounds.of(xml, MetadataFetch.MOST_BYTES)) {
      case TOO_LARGE -> throw new MetadataRefused(MetadataRefusal.TOO_LARGE);
      case UNREADABLE -> throw new MetadataRefused(MetadataRefusal.UNREADABLE);
      case FINE -> {}
    }
    try {
      if (XMLObjectSupport.unmarshallFromInputStream(
              Objects.requireNonNull(XMLObjectProviderRegistrySupport.getParserPool()),
              new ByteArrayInputStream(xml))
          instanceof EntityDescriptor entity) {
        return entity;
      }
    } catch (XMLParserException | UnmarshallingException e) {
      throw new MetadataRefused(MetadataRefusal.UNREADABLE, e);
    }
    throw new MetadataRefused(MetadataRefusal.NO_IDENTITY_PROVIDER);
  }

  private void checkSignature(EntityDescriptor entity) {
    if (signers.isEmpty()) {
      return;
    }
    if (!entity.isSigned()) {
      throw new MetadataRefused(MetadataRefusal.NO_SIGNATURE);
    }
    if (!AllowedAlgorithms.in(entity)) {
      throw new MetadataRefused(MetadataRefusal.WEAK_ALGORITHM);
    }
    if (signers.stream().noneMatch(signer -> MetadataSignature.fits(entity, signer))) {
      throw new MetadataRefused(MetadataRefusal.WRONG_SIGNATURE);
    }
  }

  private static List<X509Certificate> certificates(IDPSSODescriptor idp) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (KeyDescriptor key : idp.getKeyDescriptors()) {
        if (key.getUse() != UsageType.ENCRYPTION) {
          found.addAll(KeyInfoSupport.getCertificates(key.getKeyInfo()));
        }
      }
    } catch (CertificateException e) {
      throw new MetadataRefused(MetadataRefusal.NO_CERTIFICATE, e);
    }
    if (found.isEmpty()) {
      throw new MetadataRefused(MetadataRefusal.NO_CERTIFICATE);
    }
    return found;
  }

  private static Optional<Endpoint> byRedirect(List<? extends Endpoint> services) {
    return services.stream()
        .filter(service -> SAMLConstants.SAML2_REDIRECT_BINDING_URI.equals(service.getBinding()))
        .map(Endpoint.class::cast)
        .findFirst();
  }

  private static URI address(@Nullable String location) {
    try {
      URI address = URI.create(location == null ? "" : location);
      if (MetadataSettings.isSafe(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new MetadataRefused(MetadataRefusal.NO_ADDRESS, e);
    }
    throw new MetadataRefused(MetadataRefusal.NO_ADDRESS);
  }

  private static <T extends Comparable<T>> @Nullable T earlier(@Nullable T one, @Nullable T other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
