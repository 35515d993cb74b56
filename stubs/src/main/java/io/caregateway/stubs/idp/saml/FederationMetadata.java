package io.caregateway.stubs.idp.saml;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of several identity providers at once, as a federation publishes it: a group within
 * a group (saml-metadata-2.0-os section 2.3.1). Every setter changes this object and returns it.
 */
public final class FederationMetadata {
  private final List<IdpMetadata> members;
  private @Nullable Instant validUntil;
  private @Nullable SigningKey signedBy;

  public FederationMetadata(IdpMetadata... members) {
    this.members = List.of(members);
  }

  public FederationMetadata validUntil(Instant end) {
    validUntil = end;
    return this;
  }

  /** Signs the whole. */
  public FederationMetadata signedBy(SigningKey key) {
    signedBy = key;
    return this;
  }

  public String xml() {
    var all = SamlElement.root("md:EntitiesDescriptor").attribute("Name", "urn:federation");
    if (validUntil != null) {
      all.attribute("validUntil", validUntil.truncatedTo(ChronoUnit.MILLIS).toString());
    }
    var inner = all.child("md:EntitiesDescriptor").attribute("Name", "urn:federation:health");
    members.forEach(member -> member.write(inner.child("md:EntityDescriptor")));
    if (signedBy != null) {
      all.attribute("ID", "_federation");
      new XmlSigner(signedBy, SignatureAlgorithm.RSA_SHA256).sign(all.dom());
    }
    return SamlXml.text(all.dom());
  }
}
