package io.caregateway.smartcards.virtual.wiring;

import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardHistory;
import io.caregateway.smartcards.virtual.CardLife;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.care.Expiry;
import io.caregateway.smartcards.virtual.care.Reminders;
import io.caregateway.smartcards.virtual.care.UsedUp;
import io.caregateway.smartcards.virtual.enrolment.Codes;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.factor.Passkeys;
import io.caregateway.smartcards.virtual.key.CardKeys;
import io.caregateway.smartcards.virtual.key.KeyBook;
import io.caregateway.smartcards.virtual.passkey.Ceremonies;
import io.caregateway.smartcards.virtual.passkey.PasskeyChallenges;
import io.caregateway.smartcards.virtual.passkey.PasskeyQuestions;
import io.caregateway.smartcards.virtual.post.CardLetters;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.PostRound;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.smartcards.virtual.use.Attempts;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.OwnCard;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import io.caregateway.smartcards.virtual.use.Unlocking;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Puts virtual cards together, each class by its one constructor. Needs the safeguards, a {@link
 * io.caregateway.smartcards.issuer.CertificateIssuer} with its {@link
 * io.caregateway.smartcards.issuer.CertificateRegister}, the {@link
 * io.caregateway.smartcards.virtual.key.KeyLocks}, a {@link
 * io.caregateway.smartcards.virtual.post.LetterCarrier}, {@link
 * io.caregateway.smartcards.virtual.CodeLives} and the {@link
 * io.caregateway.smartcards.virtual.passkey.RelyingParty}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  CardBook.class,
  CardHistory.class,
  CardLife.class,
  CardRequests.class,
  KeyBook.class,
  CardKeys.class,
  PasskeyChallenges.class,
  PasskeyQuestions.class,
  Ceremonies.class,
  Passkeys.class,
  Factors.class,
  Letters.class,
  CardLetters.class,
  PostRound.class,
  Codes.class,
  Invitations.class,
  Enrolment.class,
  Attempts.class,
  Unlocking.class,
  CardUse.class,
  OwnCard.class,
  OwnDevices.class,
  SelfUnlock.class,
  CardCare.class,
  UsedUp.class,
  Expiry.class,
  Reminders.class
})
public class VirtualCardsConfiguration {}
