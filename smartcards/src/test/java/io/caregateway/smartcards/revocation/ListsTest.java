package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.LIST;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Lists;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ListsTest {

  private static final RevocationSite SITE = new RevocationSite();
  private static final Credential CARD = SITE.cardWithList();
  private static final Credential STRANGER = Certificate.authority("CN=Stranger").selfSigned();

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @Test
  void clearsWhatIsOnNoList() {
    clears(Lists.by(ISSUER).revoking(SITE.cardWithList()));
  }

  @Test
  @Refuses(Refusal.REVOKED)
  void refusesWhatIsOnTheList() {
    refused(Refusal.REVOKED, Lists.by(ISSUER).revoking(CARD).der());
  }

  @Test
  @Refuses(Refusal.CRL_UNREADABLE)
  void refusesWhatIsNoList() {
    refused(Refusal.CRL_UNREADABLE, CARD.der());
    refused(Refusal.CRL_UNREADABLE, new byte[] {0x30, 0});
    refused(Refusal.CRL_UNREADABLE, new byte[0]);
  }

  @Test
  @Refuses(Refusal.CRL_ISSUER)
  void refusesAnotherIssuersList() {
    refused(Refusal.CRL_ISSUER, Lists.by(STRANGER).der());
  }

  @Test
  @Refuses(Refusal.CRL_ISSUER)
  void refusesTheListOfAnIssuerThatMayNotSignLists() {
    Credential issuer = Certificate.authority("CN=No lists").usage(KeyUsage.keyCertSign).by(ISSUER);
    String address = SITE.server.address("/other.crl");
    Credential card = RevocationSite.list(Certificate.of("CN=Card"), address).by(issuer);
    Credential listed =
        new Credential(
            issuer.keys(),
            RevocationSite.list(Certificate.authority("CN=No lists"), SITE.server.address(LIST))
                .keys(issuer.keys())
                .usage(KeyUsage.keyCertSign)
                .by(ISSUER)
                .certificate());
    SITE.server.put("/other.crl", Lists.by(issuer).der());
    SITE.server.put(LIST, Lists.by(ISSUER).der());

    assertRefused(Refusal.CRL_ISSUER, () -> SITE.check(card, listed));
  }

  @Test
  @Refuses(Refusal.CRL_SIGNATURE)
  void refusesAListThatTheIssuerDidNotSign() {
    refused(Refusal.CRL_SIGNATURE, Lists.by(ISSUER).der(STRANGER));
    refused(Refusal.CRL_SIGNATURE, Lists.by(ISSUER).signedWith("SHA1withECDSA").der());
  }

  @Test
  @Refuses(Refusal.CRL_EARLY)
  void refusesAListOfTheFuture() {
    refused(Refusal.CRL_EARLY, Lists.by(ISSUER).from(NOW.plusSeconds(121)).der());
  }

  @Test
  @Refuses(Refusal.CRL_STALE)
  void refusesAListThatIsOutOfDateOrDoesNotSay() {
    refused(Refusal.CRL_STALE, Lists.by(ISSUER).until(NOW.minusSeconds(121)).der());
    refused(Refusal.CRL_STALE, Lists.by(ISSUER).until(null).der());
  }

  @Test
  void takesAListForUsersAndOneAtTheCardsOwnPoint() {
    clears(scoped(new IssuingDistributionPoint(null, true, false, null, false, false)));
    clears(scoped(point(SITE.server.address(LIST))));
  }

  @Test
  @Refuses(Refusal.CRL_SCOPE)
  void refusesAListThatWouldNotNameTheCard() {
    ReasonFlags some = new ReasonFlags(ReasonFlags.keyCompromise);

    scope(new IssuingDistributionPoint(null, false, true, null, false, false));
    scope(new IssuingDistributionPoint(null, false, false, some, false, false));
    scope(new IssuingDistributionPoint(null, false, false, null, true, false));
    scope(new IssuingDistributionPoint(null, false, false, null, false, true));
    scope(point("http://crl.example/other.crl"));
  }

  @Test
  @Refuses(Refusal.CRL_SCOPE)
  void refusesDeltaListsAndWhatMustBeUnderstood() {
    var unheardOf = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.9");

    refused(
        Refusal.CRL_SCOPE,
        Lists.by(ISSUER)
            .with(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE))
            .der());
    refused(Refusal.CRL_SCOPE, Lists.by(ISSUER).with(unheardOf, true, DERNull.INSTANCE).der());
  }

  private static IssuingDistributionPoint point(String address) {
    var name = new DistributionPointName(new GeneralNames(RevocationSite.uri(address)));
    return new IssuingDistributionPoint(name, false, false, null, false, false);
  }

  private static Lists scoped(IssuingDistributionPoint scope) {
    return Lists.by(ISSUER).with(Extension.issuingDistributionPoint, true, scope);
  }

  private static void scope(IssuingDistributionPoint scope) {
    refused(Refusal.CRL_SCOPE, scoped(scope).der());
  }

  private static void clears(Lists list) {
    SITE.server.put(LIST, list.der());
    assertThatCode(() -> SITE.check(CARD)).doesNotThrowAnyException();
  }

  private static void refused(Refusal cause, byte[] list) {
    SITE.server.put(LIST, list);
    SITE.refused(cause, CARD);
  }
}
