package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who the request under way comes from. In templates it is {@code @currentUser}. Every method but
 * {@link #caller()}, {@link #signedOn()} and {@link #may} wants a request whose caller is proven,
 * and throws {@link IllegalStateException} in any other.
 */
@Component("currentUser")
public final class CurrentUser {

  /** The person or machine; empty where nobody has proven anything. */
  public Optional<Caller> caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Whether a person is signed on. */
  public boolean signedOn() {
    return caller().filter(Identity.class::isInstance).isPresent();
  }

  /** The person who is signed on. */
  public Identity identity() {
    return caller()
        .filter(Identity.class::isInstance)
        .map(Identity.class::cast)
        .orElseThrow(() -> new IllegalStateException("No person is signed on here."));
  }

  /**
   * The practice that the caller works for. It comes from who they are, never from what they ask.
   *
   * @throws PracticeNotNamed when a machine of several practices named none
   */
  public OdsCode practice() {
    return required().workingFor().orElseThrow(PracticeNotNamed::new);
  }

  /** Whether the caller has this right. */
  public boolean may(Permission permission) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(authority -> permission.name().equals(authority.getAuthority()));
  }

  /** The caller, for the audit record. */
  public Actor actor() {
    return required().actor();
  }

  /** Where the request came from, for the audit record. */
  public Origin origin() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      return Origins.of(request.getRequest());
    }
    throw new IllegalStateException("No request is under way here.");
  }

  private Caller required() {
    return caller()
        .orElseThrow(() -> new IllegalStateException("Nobody has proven who they are here."));
  }
}
