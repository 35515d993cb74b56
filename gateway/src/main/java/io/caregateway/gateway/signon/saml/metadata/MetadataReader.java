package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.gateway.signon.saml.xml.AllowedAlgorithms;
import io.caregateway.gateway.signon.saml.xml.XmlBounds;
import io.caregateway.routes.signon.SafeAddress;
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
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.keyinfo.KeyInfoSupport;
import org.springframework.security.saml2.core.OpenSamlInitializationService;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.util.unit.DataSize;

/**
 * Reads one identity provider's metadata (saml-metadata-2.0-os, 2.3 and 2.4.3), its own or that of
 * a federation that it belongs to.
 */
final class MetadataReader {

  static {
    OpenSamlInitializationService.initialize();
  }

  /** Elements are longer than this on average, names and addresses included. */
  private static final int BYTES_OF_AN_ELEMENT = 64;

  private final String entityId;
  private final List<X509Certificate> signers;
  private final int most;
  private final Clock clock;

  /**
   * @param signers one of them must have signed it; none for metadata that needs no signature
   * @param largest that is read
   */
  MetadataReader(String entityId, List<X509Certificate> signers, DataSize largest, Clock clock) {
    this.entityId = entityId;
    this.signers = signers;
    this.most = Math.toIntExact(largest.toBytes());
    this.clock = clock;
  }

  /**
   * @throws MetadataRefused when it is not to be believed
   */
  Party read(byte[] xml) {
    DescribedEntity described = DescribedEntity.in(parsed(xml), entityId);
    checkSignature(described);
    IDPSSODescriptor idp = described.entity().getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
    if (idp == null) {
      throw new MetadataRefused(MetadataRefusal.NO_IDENTITY_PROVIDER);
    }
    Endpoint sso =
        usable(idp.getSingleSignOnServices())
            .orElseThrow(() -> new MetadataRefused(MetadataRefusal.NO_ADDRESS));
    Optional<Endpoint> slo = usable(idp.getSingleLogoutServices());
    Party party =
        new Party(
            certificates(idp),
            address(sso.getLocation()),
            binding(sso),
            slo.map(service -> address(service.getLocation())).orElse(null),
            slo.map(MetadataReader::binding).orElse(Saml2MessageBinding.REDIRECT),
            slo.map(Endpoint::getResponseLocation).map(MetadataReader::address).orElse(null),
            earlier(described.validUntil(), idp.getValidUntil()),
            earlier(described.cacheFor(), idp.getCacheDuration()));
    if (!party.holdsAt(clock.instant())) {
      throw new MetadataRefused(MetadataRefusal.EXPIRED);
    }
    return party;
  }

  private XMLObject parsed(byte[] xml) {
    switch (XmlBounds.of(xml, most, most / BYTES_OF_AN_ELEMENT)) {
      case TOO_LARGE -> throw new MetadataRefused(MetadataRefusal.TOO_LARGE);
      case UNREADABLE -> throw new MetadataRefused(MetadataRefusal.UNREADABLE);
      case FINE -> {}
    }
    try {
      return XMLObjectSupport.unmarshallFromInputStream(
          Objects.requireNonNull(XMLObjectProviderRegistrySupport.getParserPool()),
          new ByteArrayInputStream(xml));
    } catch (XMLParserException | UnmarshallingException e) {
      throw new MetadataRefused(MetadataRefusal.UNREADABLE, e);
    }
  }

  private void checkSignature(DescribedEntity described) {
    if (signers.isEmpty()) {
      return;
    }
    List<SignableSAMLObject> signed = described.signed();
    if (signed.isEmpty()) {
      throw new MetadataRefused(MetadataRefusal.NO_SIGNATURE);
    }
    List<SignableSAMLObject> strong = signed.stream().filter(AllowedAlgorithms::in).toList();
    if (strong.isEmpty()) {
      throw new MetadataRefused(MetadataRefusal.WEAK_ALGORITHM);
    }
    if (strong.stream().noneMatch(this::isSignedByOneOfThem)) {
      throw new MetadataRefused(MetadataRefusal.WRONG_SIGNATURE);
    }
  }

  private boolean isSignedByOneOfThem(SignableSAMLObject level) {
    return signers.stream().anyMatch(signer -> MetadataSignature.fits(level, signer));
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

  /** By HTTP-Redirect where it can be, else by HTTP-POST. */
  private static Optional<Endpoint> usable(List<? extends Endpoint> services) {
    return Stream.of(Saml2MessageBinding.REDIRECT, Saml2MessageBinding.POST)
        .flatMap(
            binding ->
                services.stream().filter(service -> binding.getUrn().equals(service.getBinding())))
        .map(Endpoint.class::cast)
        .findFirst();
  }

  private static Saml2MessageBinding binding(Endpoint service) {
    return Objects.requireNonNull(Saml2MessageBinding.from(service.getBinding()));
  }

  private static URI address(@Nullable String location) {
    try {
      URI address = URI.create(location == null ? "" : location);
      if (SafeAddress.isSafe(address)) {
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
