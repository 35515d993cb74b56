package io.caregateway.routes.signon.staff;

import java.util.List;

/** Takes in the staff of the practice whose transaction is under way. */
public interface StaffIntake {

  /** Notes who is not noted yet, and the names of all. Nobody gains a right by it. */
  void take(List<StaffMember> staff);
}
