package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.pages.TypedDate;
import java.util.Map;

/**
 * What is looked for, as typed. What is empty is not asked.
 *
 * @param from the first day
 * @param until the last day
 * @param person a name, or a user id
 * @param act the name of an act or of a group of acts
 * @param outcome the name of an outcome
 * @param place what is asked of the place, as {@code KNOWN}, {@code GPS} or {@code NEAR}
 * @param near a town, or latitude and longitude
 * @param within kilometres
 */
public record AuditForm(
    TypedDate from,
    TypedDate until,
    String person,
    String nhsNumber,
    String act,
    String outcome,
    String place,
    String near,
    String within) {

  static final AuditForm EMPTY = read(Map.of());

  private static final int LONGEST = 500;

  static AuditForm read(Map<String, String> typed) {
    return new AuditForm(
        date(typed, "from"),
        date(typed, "until"),
        text(typed, "person"),
        text(typed, "nhs-number"),
        text(typed, "act"),
        text(typed, "outcome"),
        text(typed, "place"),
        text(typed, "near"),
        text(typed, "within"));
  }

  private static TypedDate date(Map<String, String> typed, String group) {
    return TypedDate.of(
        text(typed, group + "-day"), text(typed, group + "-month"), text(typed, group + "-year"));
  }

  private static String text(Map<String, String> typed, String field) {
    String text = typed.getOrDefault(field, "").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a search of the audit log";
  }
}
