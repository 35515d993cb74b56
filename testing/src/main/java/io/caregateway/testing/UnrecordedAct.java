package io.caregateway.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.function.Executable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shows of a real flow that it does not happen where the database refuses its audit record: that no
 * row of any table differs from before, and that the flow did come to writing the record.
 *
 * <pre>{@code
 * UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), List.of("A81001", "SITE"));
 * unrecorded.fails(Act.BILL_POSTED, () -> bills.post(bill));
 * unrecorded.isRecordedOnce(Act.BILL_POSTED, () -> bills.post(bill));
 * }</pre>
 *
 * Acts are values of an enumeration, told apart by their names. Not for tests that run at once.
 */
public final class UnrecordedAct {

  private static final Pattern NAMED = Pattern.compile("\\bAct\\.([A-Z_]+)\\b");

  private final JdbcClient owner;
  private final Rows rows;

  /**
   * @param owner the schemas' owner, as {@link PostgresExtension#migrate()}
   * @param practices whose rows are watched
   * @param meantToStay what is stored by itself on purpose, whatever becomes of the act: {@code
   *     schema.table} or {@code schema.table.column}. Say why where you name it.
   */
  public UnrecordedAct(DataSource owner, List<String> practices, String... meantToStay) {
    this.owner = JdbcClient.create(owner);
    this.rows = new Rows(owner, practices, Set.of(meantToStay));
    this.owner.sql("create sequence if not exists audit.refusals").update();
    this.owner.sql("grant usage on sequence audit.refusals to public").update();
    this.owner
        .sql(
            """
            create or replace function audit.refuse_record() returns trigger language plpgsql as $$
            begin
              perform nextval('audit.refusals');
              raise exception 'refused: a record of %', new.act;
            end $$
            """)
        .update();
  }

  /** The act throws, and nothing of it stays, while its record of having been done is refused. */
  public void fails(Enum<?> act, Executable doing) throws Throwable {
    staysUndone(act, () -> assertThrows(Exception.class, doing, () -> act + " must fail"));
  }

  /** As {@link #fails}, for what happens unseen: it need not throw. */
  public void staysUndone(Enum<?> act, Executable doing) throws Throwable {
    Map<String, Set<String>> before = rows.now();
    long refusals = refusals();
    owner
        .sql(
            """
            create trigger refuse_record before insert on audit.record for each row
            when (new.act = '%s' and new.outcome = 'DONE') execute function audit.refuse_record()
            """
                .formatted(act.name()))
        .update();
    try {
      doing.execute();
    } finally {
      owner.sql("drop trigger refuse_record on audit.record").update();
    }
    assertTrue(refusals() > refusals, () -> "nobody tried to record " + act);
    assertEquals(new TreeMap<>(), changed(before, rows.now()), () -> act + " was done unrecorded");
  }

  /** The act is done, and recorded so exactly once. */
  public void isRecordedOnce(Enum<?> act, Executable doing) throws Throwable {
    long before = recorded(act);
    doing.execute();
    assertEquals(before + 1, recorded(act), () -> "records of " + act);
  }

  /** The acts that the sources in a folder name, as {@code Act.SYNC} does. */
  public static Set<String> namedIn(Path sources) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        NAMED.matcher(Files.readString(file)).results().map(UnrecordedAct::act).forEach(found::add);
      }
    }
    return found;
  }

  private static String act(MatchResult match) {
    return match.group(1);
  }

  /** How many records tell that the act was done. */
  private long recorded(Enum<?> act) {
    return rows.of("audit.record").stream()
        .filter(row -> row.contains("\"act\": \"" + act.name() + "\""))
        .filter(row -> row.contains("\"outcome\": \"DONE\""))
        .count();
  }

  private long refusals() {
    return owner
        .sql("select case when is_called then last_value else 0 end from audit.refusals")
        .query(Long.class)
        .single();
  }

  /** What is in one of both alone, by table. */
  private static Map<String, Set<String>> changed(
      Map<String, Set<String>> before, Map<String, Set<String>> after) {
    Map<String, Set<String>> changed = new TreeMap<>();
    before.forEach(
        (table, rows) -> {
          Set<String> later = after.getOrDefault(table, Set.of());
          Set<String> differing = new TreeSet<>();
          rows.stream().filter(row -> !later.contains(row)).forEach(differing::add);
          later.stream().filter(row -> !rows.contains(row)).forEach(differing::add);
          if (!differing.isEmpty()) {
            changed.put(table, differing);
          }
        });
    return changed;
  }
}
