package io.caregateway.stubs.idp.saml;

/**
 * The fixed names of SAML 2.0 (saml-core-2.0-os, saml-bindings-2.0-os, saml-metadata-2.0-os) that
 * the IdP writes or reads.
 */
public final class SamlNames {
  public static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
  public static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  public static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
  public static final String XML_DSIG = "http://www.w3.org/2000/09/xmldsig#";
  public static final String XML_ENC = "http://www.w3.org/2001/04/xmlenc#";
  public static final String XML_ENC_11 = "http://www.w3.org/2009/xmlenc11#";

  public static final String BINDING_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
  public static final String BINDING_REDIRECT =
      "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

  public static final String STATUS_SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";
  public static final String STATUS_RESPONDER = "urn:oasis:names:tc:SAML:2.0:status:Responder";
  public static final String STATUS_NO_PASSIVE = "urn:oasis:names:tc:SAML:2.0:status:NoPassive";

  public static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
  public static final String SENDER_VOUCHES = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches";

  public static final String NAME_ID_PERSISTENT =
      "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
  public static final String ATTRIBUTE_NAME_BASIC =
      "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
  public static final String PASSWORD_OVER_TLS =
      "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

  private SamlNames() {}
}
