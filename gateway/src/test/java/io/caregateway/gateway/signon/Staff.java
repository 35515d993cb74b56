package io.caregateway.gateway.signon;

/** UIDs of the stub's staff. */
public final class Staff {

  /** Priya Shah of A81001. */
  public static final String MANAGER = "555000100011";

  /** Tom Reed of A81001. */
  public static final String RECEPTIONIST = "555000100022";

  /** Sam Ojo of A81001. */
  public static final String WITHOUT_ROLE = "555000100044";

  /** Owen Price of B82002. */
  public static final String OTHER_MANAGER = "555000200011";

  private Staff() {}
}
