package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.signon.staff.StaffEntry.Holds;
import io.caregateway.routes.signon.staff.StaffEntry.Listed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a users sync has come.
 *
 * @param until it goes on no longer
 * @param searches the one under way, and those to come; none at the end
 * @param link to the next page of the one under way; null at its start
 */
record StaffRun(
    OdsCode practice,
    Instant until,
    List<StaffSearch> searches,
    @Nullable URI link,
    int pages,
    List<StaffEntry> found) {

  StaffRun {
    searches = List.copyOf(searches);
    found = List.copyOf(found);
  }

  static StaffRun of(OdsCode practice, Instant until, List<StaffSearch> searches) {
    return new StaffRun(practice, until, searches, null, 0, List.of());
  }

  StaffSearch search() {
    return searches.get(0);
  }

  URI next() {
    return link == null ? search().firstPage() : link;
  }

  StaffRun after(List<StaffEntry> page, @Nullable URI following) {
    List<StaffEntry> all = Stream.concat(found.stream(), page.stream()).distinct().toList();
    List<StaffSearch> left = following == null ? searches.subList(1, searches.size()) : searches;
    return new StaffRun(practice, until, left, following, pages + 1, all);
  }

  boolean isAtEnd() {
    return searches.isEmpty();
  }

  /** Everybody with their jobs, each once. */
  List<StaffMember> staff() {
    Map<String, Set<String>> jobs =
        all(Holds.class)
            .collect(
                Collectors.groupingBy(
                    Holds::holder, Collectors.mapping(Holds::job, Collectors.toUnmodifiableSet())));
    return all(Listed.class)
        .collect(Collectors.groupingBy(listed -> listed.member().uid()))
        .values()
        .stream()
        .map(same -> one(same, jobs))
        .toList();
  }

  /** One person, who may be listed more than once. */
  private static StaffMember one(List<Listed> same, Map<String, Set<String>> jobs) {
    StaffMember first = same.get(0).member();
    Set<String> theirs =
        Stream.concat(Stream.of(first.uid()), same.stream().map(Listed::id))
            .flatMap(name -> jobs.getOrDefault(name, Set.of()).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new StaffMember(first.uid(), first.name(), theirs);
  }

  private <T extends StaffEntry> Stream<T> all(Class<T> kind) {
    return found.stream().filter(kind::isInstance).map(kind::cast);
  }
}
