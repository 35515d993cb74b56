package io.caregateway.feed.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

/** The bytes of a message, whether it was sent as text or as bytes. */
final class MessageBody {

  private MessageBody() {}

  /** Empty for every other kind: nothing is deserialised that a sender chose. */
  static byte[] of(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      String body = text.getText();
      return body == null ? new byte[0] : body.getBytes(UTF_8);
    }
    if (message instanceof BytesMessage bytes) {
      byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(body);
      return body;
    }
    return new byte[0];
  }
}
