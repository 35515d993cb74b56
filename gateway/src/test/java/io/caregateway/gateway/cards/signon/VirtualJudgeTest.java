package io.caregateway.gateway.cards.signon;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.EnrolledCard;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.RevocationReason;
import io.caregateway.smartcards.proof.ChallengeLimits;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.SignOnChallenge;
import io.caregateway.smartcards.virtual.use.SignedChallenge;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class VirtualJudgeTest {

  private static final String ADDRESS = "198.51.100.77";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final VirtualJudge judge = site.gateway().bean(VirtualJudge.class);

  @Test
  void believesACardOnlyForTheChallengePracticeAndSiteThatItSignedFor() {
    EnrolledCard card = EnrolledCard.at(site, A);
    SignOnChallenge asked = challenge(A);
    SignedChallenge signed = signs(card, asked);

    assertRefused(() -> judge.prove(signed, challenge(A), A), CardRefusal.NOT_BELIEVED);
    assertThat(judge.prove(signed, asked, A).principal().uid()).isEqualTo(card.uid());
    assertRefused(() -> judge.prove(signed, asked, A), CardRefusal.NOT_BELIEVED);

    SignOnChallenge elsewhere = challenge(B);
    card.forgetCodes();
    SignedChallenge again = signs(card, elsewhere);
    assertRefused(() -> judge.prove(again, elsewhere, A), CardRefusal.NOT_BELIEVED);
  }

  @Test
  void tellsThatACardWasRevokedSinceItSigned() {
    EnrolledCard card = EnrolledCard.at(site, A);
    SignOnChallenge asked = challenge(A);
    SignedChallenge signed = signs(card, asked);
    CertificateRegister register = site.gateway().bean(CertificateRegister.class);
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(A, () -> register.revoke(signed.certificate(), RevocationReason.KEY_COMPROMISE));

    assertRefused(() -> judge.prove(signed, asked, A), CardRefusal.IS_REVOKED);
  }

  @Test
  void isBusyWhereTooManyWaitAtOneAddress() {
    assertRefused(
        () -> {
          for (int i = 0; i <= ChallengeLimits.DEFAULT.perAddress(); i++) {
            judge.challenge("https://localhost", B, "198.51.100.78");
          }
        },
        CardRefusal.BUSY);
  }

  private SignOnChallenge challenge(OdsCode practice) {
    return judge.challenge("https://localhost", practice, ADDRESS);
  }

  private static SignedChallenge signs(EnrolledCard card, SignOnChallenge challenge) {
    return site.gateway()
        .bean(CardUse.class)
        .sign(
            A,
            card.uid(),
            Passcode.typed(EnrolledCard.PASSCODE.toCharArray()),
            card.app().ahead(),
            challenge,
            Origin.internal("test"));
  }

  private static void assertRefused(ThrowingCallable call, CardRefusal refusal) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CardRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
