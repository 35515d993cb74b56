package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The where-clause of a query, and its values in their order. */
final class Condition {

  private final StringBuilder where = new StringBuilder(" where practice = ?");
  private final List<Object> values = new ArrayList<>();

  private Condition(OdsCode practice) {
    values.add(practice.value());
  }

  static Condition of(OdsCode practice, PatientQuery query, PatientIndexes indexes) {
    Condition condition = new Condition(practice);
    if (query.id() != null) {
      condition.and("id = ?", query.id().value());
    }
    if (query.nhsNumber() != null) {
      condition.and("nhs_number_index = ?", indexes.nhsNumber(practice, query.nhsNumber()));
    }
    if (query.family() != null) {
      condition.named(practice, query.family(), query.birthDate(), indexes);
    }
    if (query.postcode() != null) {
      condition.and(
          "family_index @> array[?]::text[]", indexes.postcode(practice, query.postcode()));
    }
    if (query.birthDate() != null) {
      List<byte[]> forms = indexes.birthDates(practice, query.birthDate());
      condition.and("birth_date_index in (" + marks(forms) + ")", forms.toArray());
    }
    if (query.changedFrom() != null) {
      condition.and("changed_at >= ?", Timestamp.from(query.changedFrom()));
    }
    if (query.changedBefore() != null) {
      condition.and("changed_at < ?", Timestamp.from(query.changedBefore()));
    }
    if (query.state() != null) {
      condition.and("state = ?", query.state().name());
    }
    if (query.collision() != null) {
      condition.and("collision = ?", query.collision());
    }
    return condition;
  }

  /** The whole name; with a birth date its beginning is enough. */
  private void named(
      OdsCode practice, String family, @Nullable String birthDate, PatientIndexes indexes) {
    List<byte[]> begun =
        birthDate == null ? List.of() : indexes.beginning(practice, family, birthDate);
    List<Object> names = new ArrayList<>(List.of(indexes.family(practice, family)));
    // beginnings of rows that were written before they had a column of their own
    begun.forEach(hash -> names.add(PatientIndexes.hex(hash)));
    String whole = "family_index && array[" + marks(names) + "]::text[]";
    if (begun.isEmpty()) {
      and(whole, names.toArray());
    } else {
      begun.forEach(hash -> names.add(PatientIndexes.half(hash)));
      and(
          "(" + whole + " or beginnings && array[" + marks(begun) + "]::bigint[])",
          names.toArray());
    }
  }

  private static String marks(List<?> forms) {
    return String.join(", ", Collections.nCopies(forms.size(), "?"));
  }

  /** Beyond the place where the page before ended. */
  Condition after(Patients.@Nullable Position position) {
    if (position != null) {
      and("(changed_at, id) > (?, ?)", Timestamp.from(position.changedAt()), position.id().value());
    }
    return this;
  }

  String where() {
    return where.toString();
  }

  Object[] values() {
    return values.toArray();
  }

  private void and(String clause, Object... its) {
    where.append(" and ").append(clause);
    Collections.addAll(values, its);
  }
}
