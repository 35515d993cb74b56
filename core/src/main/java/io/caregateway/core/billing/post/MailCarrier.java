package io.caregateway.core.billing.post;

/** Takes documents away by e-mail. */
public interface MailCarrier {

  /**
   * @throws MailNotTaken when no mail server has it now
   */
  void carry(Mail mail) throws MailNotTaken;
}
