package io.caregateway.routes.signon.staff;

/** A clinical system's list of staff cannot be used. The message is a sentence for staff. */
public final class StaffUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  StaffUnreadable(String sentence) {
    super(sentence);
  }
}
