package io.caregateway.routes.signon.spine;

/** A service of the Spine did not sign somebody on. Carries nothing of the person. */
public final class SpineRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final SpineRefusal reason;

  public SpineRefused(SpineRefusal reason) {
    super(reason.name());
    this.reason = reason;
  }

  public SpineRefusal reason() {
    return reason;
  }
}
