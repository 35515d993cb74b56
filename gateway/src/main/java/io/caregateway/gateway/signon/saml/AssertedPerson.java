package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.saml.SamlSettings.Attributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;

/** Reads out of an assertion, which is trusted by now, who the person is. */
record AssertedPerson(Assertion assertion, Attributes names) {

  private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /**
   * The person, as one of this practice.
   *
   * @throws SamlRefused NO_SUBJECT when it names nobody, or two at once; OTHER_PRACTICE when it
   *     says that the person belongs to another practice
   */
  ProvenPerson at(OdsCode practice) {
    if (!Set.of(practice.value()).containsAll(values(names.practice()))) {
      throw new SamlRefused(SamlRefusal.OTHER_PRACTICE);
    }
    String shown = single(values(names.name()));
    return new ProvenPerson(
        id(),
        shown != null && PRINTABLE.matcher(shown).matches() ? shown : null,
        practice,
        values(names.role()).stream()
            .filter(role -> PRINTABLE.matcher(role).matches())
            .map(role -> RoleProfile.asserted(practice, role))
            .toList(),
        Proof.saml(assertion.getIssuer().getValue(), context(), session().handle()));
  }

  /** What the identity provider calls the person, needed to sign out there. */
  String nameId() {
    return Objects.requireNonNull(assertion.getSubject().getNameID().getValue()).strip();
  }

  List<String> sessionIndexes() {
    return assertion.getAuthnStatements().stream()
        .map(statement -> statement.getSessionIndex())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The session at the identity provider that this one rests on. */
  ProviderSession session() {
    return new ProviderSession(nameId(), sessionIndexes().stream().findFirst().orElse(""));
  }

  private UserId id() {
    Set<String> uids = values(names.uid());
    String id = uids.isEmpty() ? nameId() : single(uids);
    if (id == null || !PRINTABLE.matcher(id).matches()) {
      throw new SamlRefused(SamlRefusal.NO_SUBJECT);
    }
    return !uids.isEmpty() && UserId.looksLikeUid(id) ? UserId.uid(id) : UserId.local(id);
  }

  private @Nullable String context() {
    return assertion.getAuthnStatements().stream()
        .map(statement -> statement.getAuthnContext())
        .filter(Objects::nonNull)
        .map(context -> context.getAuthnContextClassRef())
        .filter(Objects::nonNull)
        .map(AuthnContextClassRef::getURI)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String single(Set<String> values) {
    return values.size() == 1 ? values.iterator().next() : null;
  }

  private Set<String> values(String name) {
    return assertion.getAttributeStatements().stream()
        .flatMap(statement -> statement.getAttributes().stream())
        .filter(attribute -> name.equals(attribute.getName()))
        .flatMap(attribute -> attribute.getAttributeValues().stream())
        .map(AssertedPerson::text)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(XMLObject value) {
    return value.getDOM() == null ? "" : value.getDOM().getTextContent().strip();
  }
}
