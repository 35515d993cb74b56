package io.caregateway.bench;

import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.CamelJpa;
import io.caregateway.bench.subject.HapiJpa;
import io.caregateway.bench.subject.Subject;
import java.util.List;

/** What a user would pick instead. */
final class Peers {

  static final String NONE = "none";
  static final List<String> ALL = List.of(HapiJpa.NAME, CamelJpa.NAME);

  private Peers() {}

  static Subject start(String name, Site site) throws Exception {
    return switch (name) {
      case HapiJpa.NAME -> new HapiJpa(site);
      case CamelJpa.NAME -> new CamelJpa(site);
      default -> throw new IllegalArgumentException("There is no peer " + name + ".");
    };
  }
}
