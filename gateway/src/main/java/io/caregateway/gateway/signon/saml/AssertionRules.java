package io.caregateway.gateway.signon.saml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Conditions;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationToken;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/**
 * The rules of the Web Browser SSO profile (saml-profiles-2.0-os, 4.1.4.2 and 4.1.4.3) that hold
 * for one answer, the optional ones taken as required.
 */
record AssertionRules(Saml2AuthenticationToken answer, boolean unsolicitedAllowed, Instant now) {

  /** The first rule that the assertion breaks. */
  Optional<SamlRefusal> brokenBy(Assertion assertion) {
    return issuer(assertion)
        .or(() -> conditions(assertion.getConditions()))
        .or(() -> confirmations(assertion));
  }

  private RelyingPartyRegistration registration() {
    return answer.getRelyingPartyRegistration();
  }

  private Optional<SamlRefusal> issuer(Assertion assertion) {
    String expected = registration().getAssertingPartyMetadata().getEntityId();
    return broken(
        assertion.getIssuer() == null || !expected.equals(assertion.getIssuer().getValue()),
        SamlRefusal.WRONG_ISSUER);
  }

  private Optional<SamlRefusal> conditions(@Nullable Conditions conditions) {
    if (conditions == null || conditions.getAudienceRestrictions().isEmpty()) {
      return Optional.of(SamlRefusal.NO_AUDIENCE);
    }
    boolean meant =
        conditions.getAudienceRestrictions().stream()
            .allMatch(
                restriction ->
                    restriction.getAudiences().stream()
                        .anyMatch(a -> registration().getEntityId().equals(a.getURI())));
    return broken(!meant, SamlRefusal.WRONG_AUDIENCE)
        .or(() -> broken(isAhead(conditions.getNotBefore()), SamlRefusal.NOT_YET_VALID))
        .or(() -> broken(isOver(conditions.getNotOnOrAfter()), SamlRefusal.EXPIRED));
  }

  /** One confirmation that keeps all rules is enough (saml-core-2.0-os, 2.4.1). */
  private Optional<SamlRefusal> confirmations(Assertion assertion) {
    if (assertion.getSubject() == null) {
      return Optional.of(SamlRefusal.NO_SUBJECT);
    }
    List<Optional<SamlRefusal>> found =
        assertion.getSubject().getSubjectConfirmations().stream().map(this::confirmation).toList();
    if (found.isEmpty()) {
      return Optional.of(SamlRefusal.NOT_BEARER);
    }
    return found.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : found.get(0);
  }

  private Optional<SamlRefusal> confirmation(SubjectConfirmation confirmation) {
    SubjectConfirmationData data = confirmation.getSubjectConfirmationData();
    if (!SubjectConfirmation.METHOD_BEARER.equals(confirmation.getMethod()) || data == null) {
      return Optional.of(SamlRefusal.NOT_BEARER);
    }
    String here = registration().getAssertionConsumerServiceLocation();
    return broken(!here.equals(data.getRecipient()), SamlRefusal.WRONG_RECIPIENT)
        .or(() -> broken(data.getNotOnOrAfter() == null, SamlRefusal.EXPIRED))
        .or(() -> broken(isOver(data.getNotOnOrAfter()), SamlRefusal.EXPIRED))
        .or(() -> broken(isAhead(data.getNotBefore()), SamlRefusal.NOT_YET_VALID))
        .or(() -> request(data.getInResponseTo()));
  }

  private Optional<SamlRefusal> request(@Nullable String inResponseTo) {
    AbstractSaml2AuthenticationRequest asked = answer.getAuthenticationRequest();
    if (inResponseTo == null || inResponseTo.isBlank()) {
      return broken(!unsolicitedAllowed, SamlRefusal.UNSOLICITED);
    }
    return broken(asked == null || !inResponseTo.equals(asked.getId()), SamlRefusal.WRONG_REQUEST);
  }

  private boolean isAhead(@Nullable Instant start) {
    return start != null && start.isAfter(now.plus(StrictAssertions.SKEW));
  }

  private boolean isOver(@Nullable Instant end) {
    return end != null && !end.isAfter(now.minus(StrictAssertions.SKEW));
  }

  private static Optional<SamlRefusal> broken(boolean isBroken, SamlRefusal refusal) {
    return isBroken ? Optional.of(refusal) : Optional.empty();
  }
}
