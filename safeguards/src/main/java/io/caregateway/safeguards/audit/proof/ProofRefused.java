package io.caregateway.safeguards.audit.proof;

/** There is nothing to be proven. Its message says why, and what to do. */
public final class ProofRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  ProofRefused(String sentence) {
    super(sentence);
  }
}
