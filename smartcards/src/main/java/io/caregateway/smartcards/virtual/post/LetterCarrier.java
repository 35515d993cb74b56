package io.caregateway.smartcards.virtual.post;

/** Takes letters away: by SMTP, or to a folder in the demo. */
public interface LetterCarrier {

  /**
   * @throws LetterNotSent when it has to be tried again
   */
  void carry(Letter letter) throws LetterNotSent;
}
