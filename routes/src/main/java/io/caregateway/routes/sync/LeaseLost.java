package io.caregateway.routes.sync;

/** Another process has taken the practice's sync over; nothing more may be written for this run. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  LeaseLost() {
    super("Another process has taken this sync over.", null, false, false);
  }
}
