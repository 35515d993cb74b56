package io.caregateway.stubs.idp.saml;

import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a Response with its assertion (saml-core-2.0-os sections 2.3 and 3.3.3,
 * saml-profiles-2.0-os section 4.1.4.2).
 */
final class ResponseDocument {
  private final SamlAnswer answer;
  private final XmlSigner signer;

  ResponseDocument(SamlAnswer answer) {
    this.answer = answer;
    signer = new XmlSigner(answer.key, answer.algorithm);
  }

  Document write() {
    var response = response();
    var assertion = assertion(response);
    if (answer.nameIdEncryptedFor != null) {
      new EncryptedElement("saml:EncryptedID", answer.nameIdEncryptedFor, answer.encryption)
          .replace(nameId(assertion.dom()), UnaryOperator.identity());
    }
    if (answer.signedAssertion) {
      signer.sign(assertion.dom());
    }
    if (answer.encryptedFor != null) {
      new EncryptedElement("saml:EncryptedAssertion", answer.encryptedFor, answer.encryption)
          .replace(assertion.dom(), answer.plaintext);
    }
    answer.beforeSigning.accept(response.dom().getOwnerDocument());
    return signed(response);
  }

  Document writeWithoutAssertion() {
    return signed(response());
  }

  private Document signed(SamlElement response) {
    if (answer.signedResponse) {
      signer.sign(response.dom());
    }
    return response.dom().getOwnerDocument();
  }

  private SamlElement response() {
    var response = head(SamlElement.root("samlp:Response"), answer.responseId);
    response.attribute("Destination", answer.destination);
    inResponseTo(response);
    response.leaf("saml:Issuer", answer.issuer);
    var code = response.child("samlp:Status").child("samlp:StatusCode");
    code.attribute("Value", answer.status);
    if (answer.subStatus != null) {
      code.child("samlp:StatusCode").attribute("Value", answer.subStatus);
    }
    return response;
  }

  private SamlElement assertion(SamlElement response) {
    var assertion = head(response.child("saml:Assertion"), answer.assertionId);
    assertion.leaf("saml:Issuer", answer.issuer);
    subject(assertion.child("saml:Subject"));
    var conditions = assertion.child("saml:Conditions");
    conditions
        .attribute("NotBefore", answer.notBefore.toString())
        .attribute("NotOnOrAfter", answer.notOnOrAfter.toString());
    if (answer.audience != null) {
      conditions.child("saml:AudienceRestriction").leaf("saml:Audience", answer.audience);
    }
    var statement = assertion.child("saml:AuthnStatement");
    statement
        .attribute("AuthnInstant", answer.issued.toString())
        .attribute("SessionIndex", answer.sessionIndex)
        .child("saml:AuthnContext")
        .leaf("saml:AuthnContextClassRef", answer.authnContext);
    attributes(assertion);
    return assertion;
  }

  private void subject(SamlElement subject) {
    subject
        .child("saml:NameID")
        .attribute("Format", SamlNames.NAME_ID_PERSISTENT)
        .text(answer.nameId);
    var confirmation = subject.child("saml:SubjectConfirmation");
    confirmation.attribute("Method", answer.confirmationMethod);
    var data = confirmation.child("saml:SubjectConfirmationData");
    data.attribute("NotOnOrAfter", answer.confirmedUntil.toString())
        .attribute("Recipient", answer.recipient);
    inResponseTo(data);
  }

  private void attributes(SamlElement assertion) {
    if (answer.attributes.values().stream().allMatch(List::isEmpty)) {
      return; // the schema wants at least one attribute in a statement
    }
    var statement = assertion.child("saml:AttributeStatement");
    answer.attributes.forEach(
        (name, values) -> {
          if (!values.isEmpty()) {
            var attribute = statement.child("saml:Attribute");
            attribute
                .attribute("Name", name)
                .attribute("NameFormat", SamlNames.ATTRIBUTE_NAME_BASIC);
            values.forEach(
                value -> attribute.child("saml:AttributeValue").asXsString().text(value));
          }
        });
  }

  private static Element nameId(Element assertion) {
    return (Element) assertion.getElementsByTagNameNS(SamlNames.ASSERTION, "NameID").item(0);
  }

  private SamlElement head(SamlElement message, String id) {
    return message
        .attribute("ID", id)
        .attribute("IssueInstant", answer.issued.toString())
        .attribute("Version", "2.0");
  }

  private void inResponseTo(SamlElement element) {
    if (answer.inResponseTo != null) {
      element.attribute("InResponseTo", answer.inResponseTo);
    }
  }
}
