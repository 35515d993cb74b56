package io.caregateway.gateway.signon.saml.metadata;

/** Why metadata is not believed, or not to be had. */
public enum MetadataRefusal {
  NOT_REACHED("it could not be fetched: check the address, the network and the server's TLS"),
  NOT_FOUND("its address answers with an error or a redirect: set the address that has it"),
  TOO_SLOW("it took too long to arrive"),
  TOO_LARGE(
      "it is larger, or nested more deeply, than is read: set metadata.largest for a whole"
          + " federation"),
  UNREADABLE("it is no XML, or XML with a document type"),
  NO_IDENTITY_PROVIDER("it describes no SAML 2.0 identity provider"),
  WRONG_ENTITY("it does not describe the entity id that is set"),
  TWO_ENTITIES("it describes the entity id that is set more than once"),
  NO_SIGNATURE("it is not signed, and certificates are set that it should be signed with"),
  WRONG_SIGNATURE("its signature fits none of the certificates that are set"),
  WEAK_ALGORITHM("it is signed with an algorithm that is too weak"),
  EXPIRED("it says itself that it is valid no longer"),
  NO_CERTIFICATE("it names no certificate for signatures that can be read"),
  NO_ADDRESS("it names no address for sign-on by HTTP-Redirect or HTTP-POST and https");

  private final String sentence;

  MetadataRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** For whoever runs the site; it goes on where "The metadata cannot be used:" ends. */
  public String sentence() {
    return sentence;
  }
}
