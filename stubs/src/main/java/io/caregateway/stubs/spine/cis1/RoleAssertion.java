package io.caregateway.stubs.spine.cis1;

import io.caregateway.stubs.idp.Html;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SAML 1.1 response of the Spine Security Broker, unsigned: three minutes back, one ahead, and a
 * flat run of attributes for each role, beginning at nhsIdCode.
 *
 * @param chosen the role profile of the session; null where none was chosen
 * @param mode 0 live, 1 training
 */
record RoleAssertion(SpineUser user, @Nullable String chosen, String mode, Instant issued) {

  private static final String FRAME =
      """
      <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" ResponseID="%s" \
      MajorVersion="1" MinorVersion="1" IssueInstant="%s">
      <samlp:Status><samlp:StatusCode Value="samlp:%s"/>%s</samlp:Status>
      %s</samlp:Response>
      """;

  private static final String ASSERTION =
      """
      <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion" MajorVersion="1" \
      MinorVersion="1" AssertionID="%s" Issuer="ssb.stub.example" IssueInstant="%s">
      <saml:Conditions NotBefore="%s" NotOnOrAfter="%s"/>
      <saml:AuthenticationStatement \
      AuthenticationMethod="urn:com:sun:identity:ExtendedLoginModule" AuthenticationInstant="%s">
      %s<saml:SubjectLocality IPAddress="10.0.0.1"/>
      </saml:AuthenticationStatement>
      <saml:AttributeStatement>
      %s%s</saml:AttributeStatement>
      </saml:Assertion>
      """;

  private static final String SUBJECT =
      """
      <saml:Subject><saml:NameIdentifier>uid=%s,ou=People,o=nhs</saml:NameIdentifier>\
      </saml:Subject>
      """;

  private static final String ATTRIBUTE =
      """
      <saml:Attribute AttributeName="%s" AttributeNamespace="http://www.syntegra.com">%s\
      </saml:Attribute>
      """;

  String xml() {
    String subject = SUBJECT.formatted(user.uid());
    String assertion =
        ASSERTION.formatted(
            id(),
            issued,
            issued.minusSeconds(180),
            issued.plusSeconds(60),
            issued,
            subject,
            subject,
            attributes());
    return FRAME.formatted(id(), issued, "Success", "", assertion);
  }

  /** The answer to a ticket whose time is over. */
  static String refusal(Instant now) {
    return FRAME.formatted(
        id(),
        now,
        "Requester",
        "<samlp:StatusMessage>The token has expired.</samlp:StatusMessage>",
        "");
  }

  private String attributes() {
    StringBuilder all = new StringBuilder();
    all.append(attribute("ssbAssertionVersion", List.of("1.1")));
    all.append(attribute("cn", List.of(user.listedName())));
    all.append(attribute("uid", List.of(user.uid())));
    all.append(attribute("ssbSessionRoleUid", chosen == null ? List.of() : List.of(chosen)));
    all.append(attribute("ssbMode", List.of(mode)));
    user.roles().forEach(role -> all.append(run(role)));
    return all.toString();
  }

  /** Names go in their own order and codes in theirs: they do not match by position. */
  private static String run(SpineRole role) {
    Map<String, String> byCode = new TreeMap<>(role.activities());
    List<String> names = new ArrayList<>(byCode.values());
    names.sort(null);
    List<String> groups = role.workgroups().values().stream().sorted().toList();
    return attribute("nhsIdCode", List.of(role.organisation()))
        + attribute("o", List.of("Organisation " + role.organisation()))
        + attribute("nhsBusinessFunctions", names)
        + attribute("nhsBusinessFunctionsCodes", List.copyOf(byCode.keySet()))
        + attribute("nhsAreaOfWork", List.of())
        + attribute("nhsAreaOfWorkCodes", List.of())
        + attribute("nhsWorkGroups", groups)
        + attribute("nhsWorkGroupsCodes", role.workgroups().keySet().stream().sorted().toList())
        + attribute("nhsJobRole", List.of(role.path()))
        + attribute("uniqueIdentifier", List.of(role.id()))
        + attribute("nhsJobRoleCode", List.of(role.code()));
  }

  private static String attribute(String name, List<String> values) {
    StringBuilder inner = new StringBuilder();
    for (String value : values.isEmpty() ? List.of("") : values) {
      inner
          .append("<saml:AttributeValue>")
          .append(Html.escape(value))
          .append("</saml:AttributeValue>");
    }
    return ATTRIBUTE.formatted(name, inner);
  }

  private static String id() {
    return "s" + UUID.randomUUID().toString().replace("-", "");
  }
}
