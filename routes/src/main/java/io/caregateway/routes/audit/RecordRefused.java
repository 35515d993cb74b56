package io.caregateway.routes.audit;

/** A message with another system's record cannot be taken in. */
final class RecordRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  RecordRefused(String sentence) {
    super(sentence);
  }
}
