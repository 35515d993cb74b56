package io.caregateway.gateway.audit.pages;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.safeguards.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which log somebody looks at: their practice's; or the site's own, of what belongs to no practice,
 * while they asked for it and have the right. In templates it is {@code @logInView}.
 */
@Component("logInView")
public final class LogInView {

  private static final String OF_SITE = "io.caregateway.audit.site";

  private final CurrentUser user;

  LogInView(CurrentUser user) {
    this.user = user;
  }

  /** Whose log it is. */
  OdsCode owner() {
    return ofSite() ? AuditLog.SITE : user.practice();
  }

  /** Whether it is the site's own. The right is looked at each time: a role may have changed. */
  public boolean ofSite() {
    return user.may(Permission.AUDIT_SITE)
        && Boolean.TRUE.equals(session().getAttribute(OF_SITE, RequestAttributes.SCOPE_SESSION));
  }

  void look(boolean atSite) {
    session().setAttribute(OF_SITE, atSite, RequestAttributes.SCOPE_SESSION);
  }

  private static RequestAttributes session() {
    return RequestContextHolder.currentRequestAttributes();
  }
}
