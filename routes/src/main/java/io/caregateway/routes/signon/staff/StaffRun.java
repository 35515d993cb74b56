package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a users sync has come.
 *
 * @param next what is to be asked for; null at the end
 */
record StaffRun(OdsCode practice, @Nullable URI next, int pages, List<StaffMember> found) {

  StaffRun {
    found = List.copyOf(found);
  }

  static StaffRun of(OdsCode practice) {
    return new StaffRun(practice, URI.create("Practitioner?_count=100"), 0, List.of());
  }

  StaffRun after(List<StaffMember> page, @Nullable URI following) {
    List<StaffMember> all = Stream.concat(found.stream(), page.stream()).distinct().toList();
    return new StaffRun(practice, following, pages + 1, all);
  }

  boolean isAtEnd() {
    return next == null;
  }
}
