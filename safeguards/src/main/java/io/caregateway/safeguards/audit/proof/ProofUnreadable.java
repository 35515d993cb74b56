package io.caregateway.safeguards.audit.proof;

/** A file is no proof of the form that it should have. */
public final class ProofUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  ProofUnreadable() {
    super("This file is no proof of inclusion or consistency, or it was cut off.");
  }
}
