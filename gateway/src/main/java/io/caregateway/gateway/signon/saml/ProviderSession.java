package io.caregateway.gateway.signon.saml;

/**
 * A session at an identity provider.
 *
 * @param nameId what it calls the person
 * @param index its id of the session; empty where it gives none
 */
record ProviderSession(String nameId, String index) {

  /** By which the identity provider can take the proof back. */
  String handle() {
    return nameId + "\n" + index;
  }
}
