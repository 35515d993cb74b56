package io.caregateway.tables;

import io.caregateway.database.Migrations;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** All tables of the house, as their owner sees them. */
final class Catalogue {

  private static final String SCHEMAS =
      Migrations.ORDER.stream().collect(Collectors.joining("', '", "('", "')"));

  final JdbcClient owner;
  private final PracticeTransactions asOwner;

  Catalogue(DataSource migrate) {
    owner = JdbcClient.create(migrate);
    asOwner = new PracticeTransactions(new JdbcTransactionManager(migrate), owner);
  }

  List<Table> tables() {
    Map<String, List<Table.Column>> columns =
        owner
            .sql(
                """
                select a.attrelid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod),
                  a.attidentity <> '' or a.attgenerated <> ''
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in %s
                  and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
                order by a.attnum
                """
                    .formatted(SCHEMAS))
            .query(
                (row, n) ->
                    Map.entry(
                        row.getString(1),
                        new Table.Column(row.getString(2), row.getString(3), row.getBoolean(4))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return columns.entrySet().stream()
        .map(each -> new Table(each.getKey(), each.getValue(), key(each.getKey())))
        .sorted(Comparator.comparing(Table::name))
        .toList();
  }

  private List<String> key(String table) {
    return owner
        .sql(
            """
            select a.attname from pg_index i join pg_attribute a
              on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = ?::regclass and i.indisprimary
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  /**
   * What a query on the catalogue says of the house's own, with {@code SCHEMAS} for its schemas.
   */
  List<String> ask(String sql) {
    return owner.sql(sql.replace("SCHEMAS", SCHEMAS)).query(String.class).list();
  }

  /** Has tables take rows that mean nothing. */
  void dropRules() {
    ask("""
            select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname)
            from pg_constraint
            where contype in ('c', 'f') and connamespace::regnamespace::text in SCHEMAS
              and conparentid = 0 and conrelid <> 0
            """)
        .forEach(drop -> owner.sql(drop).update());
  }

  void insert(Table table, OdsCode practice, int seed) {
    asOwner.run(practice, () -> owner.sql(table.insert(practice.value(), seed)).update());
  }

  /** Changes a practice's rows as their owner can. */
  void does(OdsCode practice, String sql, Object... parameters) {
    asOwner.run(practice, () -> owner.sql(sql).params(parameters).update());
  }
}
