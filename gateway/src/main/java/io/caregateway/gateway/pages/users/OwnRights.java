package io.caregateway.gateway.pages.users;

import org.springframework.security.access.AccessDeniedException;

/** Somebody tried to change what they may do themselves. */
final class OwnRights extends AccessDeniedException {

  private static final long serialVersionUID = 1;

  OwnRights() {
    super("Nobody changes their own rights.");
  }
}
