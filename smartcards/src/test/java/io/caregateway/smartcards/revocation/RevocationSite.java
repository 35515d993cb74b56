package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.path.CertificationPath;
import io.caregateway.smartcards.path.PolicyInputs;
import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Cards that say where to ask, and a server that is asked. */
final class RevocationSite {

  static final Credential ISSUER = Cards.ROOT;
  static final String OCSP = "/ocsp";
  static final String LIST = "/list.crl";

  final StatusServer server = new StatusServer();
  final RevocationSettings settings = RevocationSettings.DEFAULT.withHosts(Set.of(server.host()));

  Credential cardWithResponder() {
    return responder(Cards.card(), server.address(OCSP)).by(ISSUER);
  }

  Credential cardWithList() {
    return list(Cards.card(), server.address(LIST)).by(ISSUER);
  }

  Credential cardWithBoth() {
    return list(responder(Cards.card(), server.address(OCSP)), server.address(LIST)).by(ISSUER);
  }

  static Certificate responder(Certificate made, String address) {
    return made.with(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(address)));
  }

  static Certificate list(Certificate made, String address) {
    var name = new DistributionPointName(new GeneralNames(uri(address)));
    return made.with(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
  }

  static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  RevocationSettings withoutNonce() {
    return new RevocationSettings(
        settings.hosts(),
        false,
        settings.connect(),
        settings.total(),
        settings.whole(),
        settings.answerBytes(),
        settings.listBytes(),
        settings.skew(),
        settings.oldest(),
        settings.answerKept(),
        settings.listKept());
  }

  CardRevocation revocation() {
    return new CardRevocation(KnownStatus.NOTHING, settings);
  }

  void check(Credential... path) {
    revocation().check(trusted(path), NOW);
  }

  void refused(Refusal cause, Credential card) {
    assertRefused(cause, () -> check(card));
  }

  static TrustedPath trusted(Credential... path) {
    return CertificationPath.validate(
        List.of(path).stream().map(Credential::der).toList(),
        List.of(ISSUER.der()),
        PolicyInputs.ANY,
        NOW);
  }
}
