package io.caregateway.gateway.signon;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the tests: pages that tell what the gateway believes of the caller. */
@RestController
public class WhoAmI {

  public static final String PEOPLE = "/test/who";
  public static final String MACHINES = "/fhir/test/who";

  private final CurrentUser user;

  WhoAmI(CurrentUser user) {
    this.user = user;
  }

  @GetMapping({PEOPLE, MACHINES})
  String who() {
    return user.actor().id() + " of " + user.practice();
  }

  @PostMapping("/test/change")
  String change() {
    return "changed";
  }

  @GetMapping("/test/raw")
  @PreAuthorize("hasAuthority('RAW_PAYLOAD_SEE')")
  public String raw() {
    return "raw";
  }
}
