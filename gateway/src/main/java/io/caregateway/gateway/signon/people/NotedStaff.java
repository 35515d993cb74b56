package io.caregateway.gateway.signon.people;

import io.caregateway.gateway.signon.UserId;
import io.caregateway.routes.signon.staff.StaffIntake;
import io.caregateway.routes.signon.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes the people whom a clinical system lists. They gain no rights by it. */
@Component
final class NotedStaff implements StaffIntake {

  private final Persons persons;

  NotedStaff(Persons persons) {
    this.persons = persons;
  }

  @Override
  public void take(List<StaffMember> staff) {
    staff.forEach(member -> persons.note(UserId.uid(member.uid()), member.name()));
  }
}
