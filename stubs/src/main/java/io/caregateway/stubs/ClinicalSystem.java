package io.caregateway.stubs;

/** The two kinds of clinical system. */
public enum ClinicalSystem {
  EMIS,
  TPP
}
