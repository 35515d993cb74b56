package io.caregateway.smartcards.refusal;

/** What somebody whose card was refused can do about it. */
enum Advice {
  AGAIN("Start again from the sign-on page."),
  LATER("Wait a minute and try again; if it goes on, tell whoever runs this gateway."),
  SELECT("Choose the card's other certificate, or ask your registration authority."),
  OFFICE("Ask your registration authority to look at the card."),
  OPERATOR("Tell whoever runs this gateway.");

  private final String sentence;

  Advice(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
