package io.caregateway.gateway.signon.card;

/** Why a request about a card is refused before anybody looks at the card. */
enum CardFault {
  REQUEST_UNREADABLE(400, "The request cannot be read. Send JSON as docs/sign-on.md describes it."),
  REQUEST_TOO_LARGE(413, "The request is too large. Send one certificate and its issuers only."),
  PRACTICE_UNKNOWN(404, "This practice is not served here. Check its ODS code."),
  OTHER_SITE(403, "The request comes from a page of another site. Sign on from the gateway's own."),
  TOO_MANY_REQUESTS(429, "Too many requests came from this address. Wait a minute and try again."),
  NO_CARD(400, "No card's certificate came with the request. Put the card in and try again."),
  TICKET_UNKNOWN(403, "The way from the card to this page took too long. Choose Smartcard again."),
  NOT_SET_UP(404, "Nobody signs on by a physical card here. Whoever runs the gateway sets it up."),
  /** The proxy's address is not among those that are believed. */
  HEADER_NOT_BELIEVED(403, "A certificate in a header is not believed from this address.");

  private final int status;
  private final String sentence;

  CardFault(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  String sentence() {
    return sentence;
  }
}
