package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.cis1.RoleAssertion.Attribute;
import io.caregateway.routes.signon.cis1.RoleAssertion.Conditions;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a role assertion of the Spine Security Broker and turns it into a person (spine-core
 * developer pages: role assertion). In order: the status, exactly one assertion, its time, one
 * subject, the same UID among the attributes, live mode; then the roles.
 */
final class RoleAssertionRules {

  private static final Pattern SUBJECT =
      Pattern.compile("uid=([0-9]{12}),ou=People,o=nhs", Pattern.CASE_INSENSITIVE);
  private static final String LIVE = "0";
  private static final String TRAINING = "1";

  private final Cis1Settings settings;
  private final Clock clock;

  RoleAssertionRules(Cis1Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws SpineRefused with its cause
   */
  NationalPerson person(RoleAssertion assertion) {
    if (!"Success".equals(assertion.status())) {
      throw new SpineRefused(
          assertion.status().isEmpty()
              ? SpineRefusal.NOT_UNDERSTOOD
              : SpineRefusal.TICKET_NOT_ACCEPTED);
    }
    if (assertion.assertions() != 1 || assertion.conditions().size() != 1) {
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
    checkTime(assertion.conditions().get(0));
    String uid = uid(assertion);
    checkMode(assertion);
    return new NationalPerson(
        uid,
        only(assertion, "cn").orElse(null),
        roles(assertion.attributes()),
        only(assertion, "ssbSessionRoleUid").orElse(null));
  }

  private void checkTime(Conditions conditions) {
    Instant now = clock.instant();
    if (now.plus(settings.clockSkew()).isBefore(conditions.notBefore())) {
      throw new SpineRefused(SpineRefusal.NOT_YET_VALID);
    }
    if (!now.minus(settings.clockSkew()).isBefore(conditions.notOnOrAfter())) {
      throw new SpineRefused(SpineRefusal.NO_LONGER_VALID);
    }
  }

  private static String uid(RoleAssertion assertion) {
    List<String> subjects = assertion.subjects().stream().distinct().toList();
    Matcher subject = SUBJECT.matcher(subjects.isEmpty() ? "" : subjects.get(0));
    if (!subject.matches()) {
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
    String uid = subject.group(1);
    if (subjects.size() > 1 || !only(assertion, "uid").equals(Optional.of(uid))) {
      throw new SpineRefused(SpineRefusal.OTHER_PERSON);
    }
    return uid;
  }

  private void checkMode(RoleAssertion assertion) {
    String mode = only(assertion, "ssbMode").orElse("");
    if (mode.equals(TRAINING) && !settings.training()) {
      throw new SpineRefused(SpineRefusal.TRAINING_MODE);
    }
    if (!mode.equals(LIVE) && !mode.equals(TRAINING)) {
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
  }

  /** The value of an attribute that says something of the session; two values say nothing sure. */
  private static Optional<String> only(RoleAssertion assertion, String name) {
    List<String> values =
        assertion.attributes().stream()
            .filter(attribute -> attribute.name().equals(name))
            .flatMap(attribute -> attribute.values().stream())
            .toList();
    if (values.size() > 1) {
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
    return values.stream().findFirst();
  }

  /** The roles stand one after the other without a bracket: nhsIdCode begins the next. */
  private static List<NationalRole> roles(List<Attribute> attributes) {
    List<NationalRole> roles = new ArrayList<>();
    RoleRun run = new RoleRun("");
    for (Attribute attribute : attributes) {
      if (attribute.name().equals("nhsIdCode")) {
        run.role().ifPresent(roles::add);
        run = new RoleRun(attribute.first());
      } else {
        run.take(attribute);
      }
    }
    run.role().ifPresent(roles::add);
    return roles;
  }
}
