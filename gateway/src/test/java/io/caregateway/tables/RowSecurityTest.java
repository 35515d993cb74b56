package io.caregateway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is one practice's cannot be seen or changed by another, whichever query asks: the rule lies
 * on the tables, and nothing goes around it. So no query needs to be looked at by itself.
 */
class RowSecurityTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final String OWN =
      "(practice = current_setting('caregateway.practice'::text, true))";

  /** Tables that hold nothing of a practice, and why. */
  private static final Map<String, String> OF_NO_PRACTICE =
      Map.of(
          "cards.certificate_status", "serial numbers that the CRL tells everybody",
          "cards.revocation_list", "the CRL, which is public",
          "cards.challenge", "hashes of nonces, found before the practice is known",
          "gateway.scheduled_tasks", "db-scheduler's: names of tasks, and practices' codes",
          "gateway.scheduled_jobs", "as that",
          "gateway.key_file", "folders on disk");

  /** Tables whose codes of practices anybody may list, for work that goes over all practices. */
  private static final Set<String> LISTS_PRACTICES =
      Set.of("core.practice", "gateway.departure", "keys.practice", "keys.roll_over");

  /** Holds such codes and nothing else; any practice may note itself and be taken out. */
  private static final String CODES = "core.practice";

  private static Catalogue catalogue;
  private static List<Table> tables;
  private static Map<String, PurgeRole> roles;

  @BeforeAll
  static void fillEveryTable() {
    catalogue = new Catalogue(DB.migrate());
    catalogue.dropRules();
    tables = catalogue.tables().stream().filter(Table::ofAPractice).toList();
    for (Table table : tables) {
      catalogue.insert(table, A, 1);
      catalogue.insert(table, B, 2);
    }
    roles =
        Map.of(
            "caregateway_run",
            PurgeRole.on(DB.run()),
            "caregateway_purge",
            PurgeRole.on(DB.purge()));
  }

  @Test
  void everyTableIsAPracticesOrIsKnownNotToBe() {
    assertThat(catalogue.tables())
        .filteredOn(table -> !table.ofAPractice())
        .extracting(Table::name)
        .containsExactlyInAnyOrderElementsOf(OF_NO_PRACTICE.keySet());
  }

  @Test
  void everyTableOfAPracticeHasItsRowsSecuredAlsoAgainstItsOwner() {
    assertThat(
            catalogue.ask(
                """
                select oid::regclass::text from pg_class
                where relnamespace::regnamespace::text in SCHEMAS and relkind in ('r', 'p')
                  and relrowsecurity and relforcerowsecurity
                """))
        .containsAll(names(tables.stream()));
  }

  @Test
  void everyPolicySaysThePracticeOfTheTransaction() {
    List<String> otherwise =
        catalogue.ask(
            """
            select p.polrelid::regclass || ' ' || p.polcmd::text
            from pg_policy p join pg_class c on c.oid = p.polrelid
            where c.relnamespace::regnamespace::text in SCHEMAS
              -- a backup reads as the owner, to whom this one is
              and not (p.polname = 'copying' and p.polcmd = 'r' and p.polroles = array[c.relowner])
              and (coalesce(pg_get_expr(p.polqual, p.polrelid), '%1$s') <> '%1$s'
                or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '%1$s') <> '%1$s')
            """
                .formatted(OWN.replace("'", "''")));

    assertThat(otherwise)
        .containsExactlyInAnyOrder(
            "core.practice *", "gateway.departure r", "keys.practice r", "keys.roll_over r");
  }

  @Test
  void nothingGoesAroundTheRule() {
    assertThat(
            catalogue.ask(
                """
                select 'runs as its owner: ' || oid::regprocedure from pg_proc
                where prosecdef and pronamespace::regnamespace::text in SCHEMAS
                union all
                select 'a view: ' || oid::regclass from pg_class
                where relkind in ('v', 'm') and relnamespace::regnamespace::text in SCHEMAS
                union all
                select 'bypasses: ' || rolname from pg_roles
                where rolname like 'caregateway_%' and (rolbypassrls or rolsuper)
                """))
        .isEmpty();
    for (PurgeRole role : roles.values()) {
      assertThatThrownBy(
              () ->
                  role.transactions()
                      .run(
                          A,
                          () -> {
                            role.jdbc().sql("set local row_security = off").update();
                            role.jdbc().sql("select * from audit.record").query().listOfRows();
                          }))
          .hasStackTraceContaining("row-level security policy");
      assertThatThrownBy(
              () -> role.jdbc().sql("alter table audit.record disable row level security").update())
          .hasStackTraceContaining("must be owner");
    }
  }

  @Test
  void thePracticeIsSetInOnePlaceAlone() {
    assertThat(Sources.all().entrySet())
        .filteredOn(source -> source.getValue().contains("caregateway.practice'"))
        .extracting(Map.Entry::getKey)
        .containsExactly("io/caregateway/safeguards/tenancy/PracticeTransactions.java");
  }

  @Test
  void whoeverForgetsThePracticeSeesNothing() {
    each(
        (role, table) ->
            assertThat(count(role.jdbc(), table, "true"))
                .as(table.name())
                .isEqualTo(LISTS_PRACTICES.contains(table.name()) ? 2 : 0));
  }

  @Test
  void onePracticeSeesNothingOfTheOtherAlsoByItsIds() {
    each(
        (role, table) -> {
          if (!LISTS_PRACTICES.contains(table.name())) {
            String bsIds =
                table.columns().stream()
                    .filter(column -> !column.made() && !column.name().equals("practice"))
                    .filter(column -> table.key().contains(column.name()))
                    .map(column -> column.name() + " = " + column.value(2))
                    .collect(Collectors.joining(" and ", "true and ", ""));
            role.transactions()
                .run(
                    A,
                    () -> {
                      role.jdbc().sql("set local caregateway.copying = 'on'").update();
                      assertThat(count(role.jdbc(), table, "true")).as(table.name()).isEqualTo(1);
                      assertThat(count(role.jdbc(), table, "practice <> 'A81001'")).isZero();
                    });
            String theirs = bsIds.endsWith("and ") ? "practice = 'B82002'" : bsIds;
            assertThat(role.transactions().in(A, () -> count(role.jdbc(), table, theirs)))
                .as(table.name())
                .isZero();
            assertThat(role.transactions().in(B, () -> count(role.jdbc(), table, theirs)))
                .as(table.name())
                .isEqualTo(1);
          }
        });
  }

  @Test
  void onePracticeChangesNothingOfTheOther() {
    each(
        (role, table) -> {
          if (table.name().equals(CODES)) {
            return;
          }
          may(role, table, "UPDATE").stream()
              .filter(column -> !table.column(column).orElseThrow().made())
              .forEach(
                  column ->
                      assertThat(
                              changed(
                                  role,
                                  "update %1$s set %2$s = %2$s where practice = 'B82002'"
                                      .formatted(table, column)))
                          .as(table + "." + column)
                          .isZero());
          if (!may(role, table, "DELETE").isEmpty()) {
            assertThat(changed(role, "delete from " + table + " where practice = 'B82002'"))
                .as(table.name())
                .isZero();
          }
        });
  }

  @Test
  void onePracticeWritesNothingIntoTheOther() {
    each(
        (role, table) -> {
          if (!table.name().equals(CODES)
              && may(role, table, "INSERT").size() == table.columns().size()) {
            assertThatThrownBy(() -> changed(role, table.insert("B82002", 3)))
                .as(table.name())
                .hasStackTraceContaining("row-level security policy");
          }
        });
  }

  private interface Check {
    void of(PurgeRole role, Table table);
  }

  private static void each(Check check) {
    roles
        .values()
        .forEach(
            role ->
                tables.stream()
                    .filter(table -> !may(role, table, "SELECT").isEmpty())
                    .forEach(table -> check.of(role, table)));
  }

  /** The columns for which the role has the right; a whole table's right is one to each. */
  private static List<String> may(PurgeRole role, Table table, String right) {
    return role.jdbc()
        .sql(
            right.equals("DELETE")
                ? "select ?::text where has_table_privilege(?, ?)"
                : "select a.attname from pg_attribute a where a.attnum > 0 and not a.attisdropped"
                    + " and a.attrelid = ?::regclass and has_column_privilege(?, a.attnum, ?)")
        .params(table.name(), table.name(), right)
        .query(String.class)
        .list();
  }

  private static int changed(PurgeRole role, String sql) {
    return role.transactions().in(A, () -> role.jdbc().sql(sql).update());
  }

  private static long count(JdbcClient jdbc, Table table, String where) {
    return jdbc.sql("select count(*) from " + table + " where " + where).query(Long.class).single();
  }

  private static List<String> names(Stream<Table> of) {
    return of.map(Table::name).toList();
  }
}
