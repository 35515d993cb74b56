package io.caregateway.gateway.leaving;

import io.caregateway.database.copy.Catalogue;
import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The tables that hold practices' rows, as the database's own catalogue tells: each that has a
 * column {@code practice}. What the purge role may delete goes with the practice; what it may not
 * stays.
 */
final class PracticeTables {

  private final DataSource dataSource;
  private final PurgeRole purge;

  PracticeTables(DataSource dataSource, PurgeRole purge) {
    this.dataSource = dataSource;
    this.purge = purge;
  }

  /** Those that go, the ones that others refer to last. */
  List<Table> going() {
    return all().stream().filter(this::mayGo).toList();
  }

  /** Those that stay. */
  List<Table> staying() {
    return all().stream().filter(table -> !mayGo(table)).toList();
  }

  /** How many rows of the practice would go, by table. */
  Map<Table, Long> count(OdsCode practice) {
    return each(practice, "select count(*) from %s where practice = ?", true);
  }

  /**
   * Deletes them all in one transaction.
   *
   * @return how many were deleted, by table
   */
  Map<Table, Long> delete(OdsCode practice) {
    return each(practice, "delete from %s where practice = ?", false);
  }

  private Map<Table, Long> each(OdsCode practice, String sql, boolean asks) {
    List<Table> going = going();
    return purge
        .transactions()
        .in(
            practice,
            () -> {
              Map<Table, Long> rows = new LinkedHashMap<>();
              for (Table table : going) {
                var statement =
                    purge.jdbc().sql(sql.formatted(table.sql())).param(practice.value());
                rows.put(
                    table, asks ? statement.query(Long.class).single() : (long) statement.update());
              }
              return rows;
            });
  }

  private boolean mayGo(Table table) {
    return purge
        .jdbc()
        .sql("select has_table_privilege(?, 'delete')")
        .param(table.sql())
        .query(Boolean.class)
        .single();
  }

  private List<Table> all() {
    try (Connection connection = dataSource.getConnection()) {
      List<Table> tables =
          new ArrayList<>(
              new Catalogue(connection).tables().stream().filter(Table::ofPractices).toList());
      Collections.reverse(tables);
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException("The catalogue cannot be read.", e);
    }
  }
}
