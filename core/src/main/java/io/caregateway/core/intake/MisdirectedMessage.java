package io.caregateway.core.intake;

/** A message that can be read, and yet cannot be for this core. */
final class MisdirectedMessage extends RuntimeException {

  private static final long serialVersionUID = 1;

  private MisdirectedMessage(String message) {
    super(message);
  }

  static MisdirectedMessage unknownType() {
    return new MisdirectedMessage("The message is of a type that does not belong here.");
  }

  static MisdirectedMessage contradicting() {
    return new MisdirectedMessage("The message names another practice or patient than its record.");
  }

  static MisdirectedMessage withoutVersion() {
    return new MisdirectedMessage("The message carries no version from 1 up.");
  }

  static MisdirectedMessage unknownItem() {
    return new MisdirectedMessage("The message is about a billing item that is not held.");
  }
}
