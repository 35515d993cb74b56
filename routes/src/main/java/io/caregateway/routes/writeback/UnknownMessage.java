package io.caregateway.routes.writeback;

/** A message of a type that this version does not know. */
public final class UnknownMessage extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnknownMessage(String type) {
    super("The message type " + type + " is not known here. Bring the gateway up to date.");
  }
}
