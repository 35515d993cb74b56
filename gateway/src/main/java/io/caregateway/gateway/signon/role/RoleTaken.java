package io.caregateway.gateway.signon.role;

/** The person chose a role that they have no longer, or at a practice that keeps them out. */
final class RoleTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  RoleTaken() {
    super("The role was taken.", null, false, false);
  }
}
