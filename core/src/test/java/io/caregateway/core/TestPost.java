package io.caregateway.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.PaperPress;
import io.caregateway.core.billing.post.Mail;
import io.caregateway.core.billing.post.MailCarrier;
import io.caregateway.core.billing.post.MailNotTaken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is printed and sent, and refuses it when told to. */
public final class TestPost implements PaperPress, MailCarrier {

  private final List<Mail> carried = new ArrayList<>();
  private @Nullable MailNotTaken refusal;

  @Override
  public byte[] pdf(Paper paper) {
    return paper.toString().getBytes(UTF_8);
  }

  @Override
  public void carry(Mail mail) throws MailNotTaken {
    if (refusal != null) {
      throw refusal;
    }
    carried.add(mail);
  }

  public List<Mail> carried() {
    return List.copyOf(carried);
  }

  /**
   * @param why null to take mail again
   */
  public void refuse(@Nullable MailNotTaken why) {
    refusal = why;
  }
}
