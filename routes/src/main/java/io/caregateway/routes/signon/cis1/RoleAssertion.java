package io.caregateway.routes.signon.cis1;

import java.time.Instant;
import java.util.List;

/**
 * A SAML 1.1 response as it was read, not yet judged.
 *
 * @param status the last part of the status code's value
 * @param subjects the name identifiers of its statements
 * @param attributes in the order in which they came, those of the Spine alone
 */
record RoleAssertion(
    String status,
    int assertions,
    List<Conditions> conditions,
    List<String> subjects,
    List<Attribute> attributes) {

  /** From when until when it holds. */
  record Conditions(Instant notBefore, Instant notOnOrAfter) {}

  /** One attribute with its values; blank ones are left out. */
  record Attribute(String name, List<String> values) {
    Attribute {
      values = List.copyOf(values);
    }

    /** Empty where it has none. */
    String first() {
      return values.isEmpty() ? "" : values.get(0);
    }
  }

  RoleAssertion {
    conditions = List.copyOf(conditions);
    subjects = List.copyOf(subjects);
    attributes = List.copyOf(attributes);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a role assertion";
  }
}
