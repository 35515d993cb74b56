package io.caregateway.gateway.signon.role;

/** The session ended while its person chose a role. */
final class SessionOver extends RuntimeException {

  private static final long serialVersionUID = 1;

  SessionOver() {
    super("The session has ended.", null, false, false);
  }
}
