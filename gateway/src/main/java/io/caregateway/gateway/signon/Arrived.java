package io.caregateway.gateway.signon;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/**
 * A person who has just signed on: what an authentication is made of.
 *
 * @param authorities what they may do in their role; none until it is chosen
 */
public record Arrived(Identity identity, Collection<GrantedAuthority> authorities) {

  public Arrived {
    authorities = List.copyOf(authorities);
  }
}
