package io.caregateway.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.rollover.RollOvers;
import io.caregateway.safeguards.rollover.SealCheck;
import io.caregateway.safeguards.rollover.SealedColumn;
import io.caregateway.safeguards.rollover.SealedColumns;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Every column of bytes is sealed and known to roll-overs, or on the list with a reason. */
class SealedColumnsTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final byte[] NAME = "Zebedee".getBytes(UTF_8);
  private static final List<SealedColumn> SEALED = SealedColumns.onClassPath().all();

  @TempDir static Path home;
  private static Catalogue catalogue;
  private static PurgeRole run;
  private static PurgeRole purge;
  private static PracticeKeys keys;
  private static FieldCipher cipher;

  @BeforeAll
  static void fillEveryTable() {
    catalogue = new Catalogue(DB.migrate());
    run = PurgeRole.on(DB.run());
    purge = PurgeRole.on(DB.purge());
    keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), run.transactions(), run.jdbc());
    cipher = new FieldCipher(keys);
    keys.open(A);
    keys.open(B);
    catalogue.dropRules();
    for (Table table : tables()) {
      catalogue.insert(table, A, 101);
      if (!onePerPractice(table)) {
        catalogue.insert(table, A, 102);
      }
      catalogue.insert(table, B, 103);
    }
  }

  /** Has but one row of a practice, so nothing can be moved within it. */
  private static boolean onePerPractice(Table table) {
    return table.key().equals(List.of("practice"));
  }

  private static List<Table> tables() {
    List<String> sealed = SEALED.stream().map(SealedColumn::table).toList();
    return catalogue.tables().stream().filter(table -> sealed.contains(table.name())).toList();
  }

  @Test
  void everyColumnOfBytesIsSealedOrKnownNotToBe() {
    List<String> bytes =
        catalogue.tables().stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(column -> column.type().startsWith("bytea"))
                        .map(column -> column.fullName(table)))
            .toList();

    assertThat(bytes)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    SEALED.stream().map(SealedColumn::name), NotSealed.COLUMNS.keySet().stream())
                .toList());
  }

  @Test
  void everyPlaceIsItsColumnsOwnAndWrittenInTheSources() {
    assertThat(SEALED).extracting(SealedColumn::place).doesNotHaveDuplicates();
    Collection<String> sources = Sources.all().values();
    assertThat(SEALED)
        .allSatisfy(
            column ->
                assertThat(sources)
                    .as(column.name())
                    .anyMatch(
                        source ->
                            source.contains('"' + column.place() + '"')
                                || source.contains(
                                    '"' + column.place().replaceFirst("[a-z_]+$", "") + '"')));
  }

  @Test
  void whatIsSealedInOneFieldOpensInNoOther() {
    for (SealedColumn column : SEALED) {
      List<Binding> mine = bindings(A, column);
      Binding here = mine.get(0);
      byte[] sealed = cipher.seal(A, here, NAME);

      assertThat(cipher.open(A, here, sealed)).as(column.name()).isEqualTo(NAME);
      mine.stream().skip(1).forEach(other -> assertStaysClosed(A, other, sealed));
      assertStaysClosed(B, here, sealed);
      assertStaysClosed(A, new Binding(here.place(), here.record(), here.version() + 1), sealed);
      for (SealedColumn other : SEALED) {
        if (!other.equals(column)) {
          assertStaysClosed(A, new Binding(other.place(), here.record(), here.version()), sealed);
        }
      }
    }
  }

  @Test
  void aFieldMovedBetweenRowsShowsAndARollOverReachesEveryColumn() {
    for (SealedColumn column : SEALED) {
      fill(A, column);
      fill(B, column);
    }
    SealCheck check = new SealCheck(run.transactions(), run.jdbc(), cipher);
    List<String> closed = new ArrayList<>();
    long alone = tables().stream().filter(SealedColumnsTest::onePerPractice).count();
    assertThat(check.run(A, closed::add)).isEqualTo(2L * SEALED.size() - alone);
    assertThat(closed).isEmpty();

    RollOvers rollOvers = rollOvers();
    rollOvers.start(A, Actor.system("test"), Origin.internal("r1"));
    while (rollOvers.work(A)) {
      assertThat(rollOvers.of(A)).isPresent();
    }
    assertThat(rollOvers.of(A).orElseThrow().finished()).isTrue();
    assertThat(rollOvers.of(A).orElseThrow().closed()).isZero();
    for (SealedColumn column : SEALED) {
      assertThat(versions(A, column)).as(column.name()).containsOnly(2);
      assertThat(versions(B, column)).as(column.name()).containsOnly(1);
    }

    check.run(A, closed::add);
    assertThat(closed).isEmpty();
    for (SealedColumn column : SEALED) {
      exchange(column);
    }
    check.run(A, closed::add);
    // the third record of the audit is of the roll-over
    assertThat(closed).hasSize((int) (2 * (SEALED.size() - alone)) + 1);
  }

  private static RollOvers rollOvers() {
    PracticeTransactions transactions =
        new PracticeTransactions(new JdbcTransactionManager(DB.run()), run.jdbc());
    AuditLog audit =
        new AuditLog(
            transactions,
            run.jdbc(),
            cipher,
            new BlindIndex(keys),
            Clock.systemUTC(),
            ZoneId.of("Europe/London"));
    return new RollOvers(transactions, run.jdbc(), purge, audit, keys, cipher, Clock.systemUTC());
  }

  private static void assertStaysClosed(OdsCode practice, Binding binding, byte[] sealed) {
    assertThatThrownBy(() -> cipher.open(practice, binding, sealed))
        .as(binding.toString())
        .isInstanceOf(WrongKey.class);
  }

  /** Of both rows, as the list of columns says. */
  private static List<Binding> bindings(OdsCode practice, SealedColumn column) {
    return asked(
        practice,
        "select (%s)::text, %s from %s order by ctid"
            .formatted(column.record(), column.version(), column.table()),
        (row, n) -> new Binding(column.place(), row.getString(1), row.getLong(2)));
  }

  private static List<Integer> versions(OdsCode practice, SealedColumn column) {
    return asked(
        practice,
        "select %s from %s where practice = '%s' and %s is not null"
            .formatted(column.column(), column.table(), practice, column.column()),
        (row, n) -> FieldCipher.keyVersion(row.getBytes(1)));
  }

  private static <T> List<T> asked(OdsCode practice, String sql, RowMapper<T> mapper) {
    return run.transactions().in(practice, () -> run.jdbc().sql(sql).query(mapper).list());
  }

  private static void fill(OdsCode practice, SealedColumn column) {
    List<String> at =
        asked(
            practice,
            "select ctid::text from %s order by ctid".formatted(column.table()),
            (row, n) -> row.getString(1));
    List<Binding> bindings = bindings(practice, column);
    JdbcClient jdbc = purge.jdbc();
    purge
        .transactions()
        .run(
            practice,
            () -> {
              for (int i = 0; i < at.size(); i++) {
                jdbc.sql(
                        "update %s set %s = ? where ctid = ?::tid"
                            .formatted(column.table(), column.column()))
                    .params(cipher.seal(practice, bindings.get(i), NAME), at.get(i))
                    .update();
              }
            });
  }

  /** Puts each of the two rows' fields into the other. */
  private static void exchange(SealedColumn column) {
    purge
        .transactions()
        .run(
            A,
            () ->
                purge
                    .jdbc()
                    .sql(
                        "update %1$s a set %2$s = b.%2$s from %1$s b where a.ctid <> b.ctid"
                            .formatted(column.table(), column.column()))
                    .update());
  }
}
