package io.caregateway.routes.signon.cis1;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.routes.signon.spine.TestBounds;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be in a role assertion, and what must not. */
class RoleAssertionRulesTest {

  private static final String NOT_BEFORE = "2026-11-02T09:27:00Z";
  private static final String NOT_ON_OR_AFTER = "2026-11-02T09:31:00Z";
  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  private static final String XML =
      """
      <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol"
        xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion">
      <samlp:Status><samlp:StatusCode Value="samlp:Success"/></samlp:Status>
      <saml:Assertion><saml:Conditions NotBefore="2026-11-02T09:27:00Z"
        NotOnOrAfter="2026-11-02T09:31:00Z"/>
      <saml:AttributeStatement><saml:Subject><saml:NameIdentifier>uid=555000100011,ou=People,o=nhs\
      </saml:NameIdentifier></saml:Subject>
      @uid=555000100011@ @ssbMode=0@ @cn=SHAH Priya@
      @nhsIdCode=A81001@ @uniqueIdentifier=1@ @nhsJobRoleCode=S8000:G8000:R8000@
      @nhsIdCode=B82002@ @nhsJobRole="Clinical":"Nurse"@ @uniqueIdentifier=2@ @nhsJobRoleCode=R8001@
      @nhsIdCode=C83003@ @uniqueIdentifier=3@
      </saml:AttributeStatement></saml:Assertion></samlp:Response>
      """;

  @Test
  void readsTheRunOfEachRoleAndPassesOverWhatIsNone() {
    NationalPerson person = read(XML, NOW);
    assertThat(person.roles()).hasSize(2);
    assertThat(person.roles().get(0).name()).isEqualTo("R8000");
    assertThat(person.roles().get(1).code()).isEqualTo("R8001");
    assertThat(person.roles().get(1).name()).isEqualTo("Nurse");
    assertThat(person.selectedRole()).isNull();
  }

  @Test
  void holdsFromNotBeforeToNotOnOrAfterWithTheSkew() {
    Duration skew = Duration.ofSeconds(30);
    Instant first = Instant.parse(NOT_BEFORE).minus(skew);
    Instant end = Instant.parse(NOT_ON_OR_AFTER).plus(skew);
    assertThat(read(XML, first).uid()).isEqualTo("555000100011");
    assertRefused(XML, first.minusMillis(1), SpineRefusal.NOT_YET_VALID);
    assertThat(read(XML, end.minusMillis(1)).uid()).isEqualTo("555000100011");
    assertRefused(XML, end, SpineRefusal.NO_LONGER_VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "@uid=555000100011@, '', OTHER_PERSON",
    "@uid=555000100011@, @uid=555000999999@, OTHER_PERSON",
    "@uid=555000100011@, @uid=555000100011@@uid=555000100011@, NOT_UNDERSTOOD",
    "'uid=555000100011,ou=People,o=nhs', 'uid=555000100011,ou=Others,o=nhs', NOT_UNDERSTOOD",
    "'uid=555000100011,ou=People,o=nhs', 'uid=5550,ou=People,o=nhs', NOT_UNDERSTOOD",
    "@ssbMode=0@, '', NOT_UNDERSTOOD",
    "@ssbMode=0@, @ssbMode=2@, NOT_UNDERSTOOD",
    "@ssbMode=0@, @ssbMode=1@, TRAINING_MODE",
    "samlp:Success, samlp:Responder, TICKET_NOT_ACCEPTED",
    "<samlp:StatusCode Value=\"samlp:Success\"/>, '', NOT_UNDERSTOOD",
    "SAML:1.0:assertion, SAML:2.0:assertion, NOT_UNDERSTOOD",
    "SAML:1.0:protocol, SAML:2.0:protocol, NOT_UNDERSTOOD",
    "2026-11-02T09:27:00Z, yesterday, NOT_UNDERSTOOD",
    "<saml:AttributeStatement>, <?php?><saml:AttributeStatement>, NOT_UNDERSTOOD",
    "SHAH Priya, &who;, DOCTYPE"
  })
  void refusesWhatIsNotExactlyRight(String right, String wrong, SpineRefusal reason) {
    assertThat(XML).contains(right);
    assertRefused(XML.replace(right, wrong), NOW, reason);
  }

  @Test
  void refusesASecondAssertion() {
    String assertion = XML.substring(XML.indexOf("<saml:Assertion>"), XML.indexOf("</samlp:Resp"));
    assertRefused(XML.replace(assertion, assertion + assertion), NOW, SpineRefusal.NOT_UNDERSTOOD);
  }

  @Test
  void passesOverAnAssertionInAWrongPlaceAndAttributesOfOthers() {
    String moved =
        XML.replace("<saml:Assertion>", "<x><saml:Assertion>")
            .replace("</saml:Assertion>", "</saml:Assertion></x>");
    assertRefused(moved, NOW, SpineRefusal.NOT_UNDERSTOOD);
    assertThatThrownBy(() -> read(XML, NOW, "http://elsewhere.example")).hasMessage("OTHER_PERSON");
  }

  @Test
  void refusesDoctypesEntitiesDepthAndOtherEncodings() {
    assertRefused(
        "<!DOCTYPE x [<!ENTITY who SYSTEM \"file:///etc/passwd\">]>" + XML,
        NOW,
        SpineRefusal.DOCTYPE);
    String deep = "<x>".repeat(20) + "</x>".repeat(20);
    assertRefused(
        XML.replace("<saml:Assertion>", deep + "<saml:Assertion>"), NOW, SpineRefusal.TOO_LARGE);
    String many = "<x/>".repeat(20_001);
    assertRefused(
        XML.replace("<saml:Assertion>", many + "<saml:Assertion>"), NOW, SpineRefusal.TOO_LARGE);
    assertRefused(XML.replace("SHAH Priya", "x".repeat(3000)), NOW, SpineRefusal.TOO_LARGE);
    assertThatThrownBy(() -> RoleAssertionReader.read(XML.getBytes(UTF_16)))
        .hasMessage("NOT_UNDERSTOOD");
  }

  private static NationalPerson read(String xml, Instant now) {
    return read(xml, now, "http://www.syntegra.com");
  }

  private static NationalPerson read(String xml, Instant now, String namespace) {
    String whole =
        xml.replaceAll(
            "@([A-Za-z]+)=([^@]*)@",
            "<saml:Attribute AttributeName=\"$1\" AttributeNamespace=\""
                + namespace
                + "\"><saml:AttributeValue>$2</saml:AttributeValue></saml:Attribute>");
    Cis1Settings settings =
        new Cis1Settings(
            true,
            URI.create("https://ssb.example/saml/RoleAssertion"),
            null,
            TestBounds.of(1),
            Duration.ofSeconds(30),
            false);
    return new RoleAssertionRules(settings, Clock.fixed(now, ZoneOffset.UTC))
        .person(RoleAssertionReader.read(whole.getBytes(UTF_8)));
  }

  private static void assertRefused(String xml, Instant now, SpineRefusal reason) {
    assertThatThrownBy(() -> read(xml, now))
        .isInstanceOfSatisfying(
            SpineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
