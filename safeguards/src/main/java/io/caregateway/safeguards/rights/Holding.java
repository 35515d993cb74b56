package io.caregateway.safeguards.rights;

import java.util.List;
import java.util.Map;

/**
 * One table that holds something of patients. Each is a bean, so that the archive for a person and
 * an erasure miss none; a test compares them with the tables that there are. Every call belongs in
 * a transaction of the subject's practice.
 */
public interface Holding {

  /** Schema and table, as {@code core.account}. */
  String table();

  /**
   * What it holds of this person, opened: names of fields and their values, which may be text,
   * numbers, truth values, times, records, and lists and maps of these.
   */
  List<Map<String, Object>> rows(Subject whose);

  /**
   * Overwrites what tells who this is. What counts for money or for the audit stays, under the
   * patient's id alone.
   */
  void erase(Subject whose);

  default String schema() {
    return table().substring(0, table().indexOf('.'));
  }
}
