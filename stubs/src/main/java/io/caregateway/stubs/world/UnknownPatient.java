package io.caregateway.stubs.world;

/** A change was asked for of somebody who is not with the practice. */
public final class UnknownPatient extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownPatient(String id) {
    super("No patient " + id + " is with the practice now: take an id from its list of patients.");
  }
}
