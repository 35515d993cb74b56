package io.caregateway.routes.signon.staff;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.util.List;

/** Takes in the staff of the practice whose transaction is under way. */
public interface StaffIntake {

  /**
   * Notes who is not noted yet, the names of all, and what their jobs give them. Whoever is not
   * listed loses what came from an earlier list, and nothing else.
   *
   * @param staff all of them
   * @param by who took them in
   */
  void take(List<StaffMember> staff, Actor by, Origin origin);
}
