package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Commits;
import io.caregateway.bench.site.Postgres;
import io.caregateway.bench.site.Program;
import io.caregateway.bench.site.Site;
import io.caregateway.database.Roles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The packaged gateway with everything on. It is asked for a full sync as its own timetable would:
 * the practice has no watermark, and its sync is due.
 */
public final class Product implements Subject {

  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final long LOOK_MILLIS = 50;

  private static final String ANNOUNCED = "serving.properties";

  private static final String UNSENT =
      "select count(*) from feed.outbox where practice = ? and sent_at is null";
  private static final String SENT =
      """
      select count(*) from feed.outbox
      where practice = ? and destination = 'topic:care.demographics'
      """;
  private static final String STARTED =
      """
      select (extract(epoch from max(started_at)) * 1e6)::bigint
      from gateway.sync_run where practice = ?
      """;
  private static final String TAKEN_IN =
      "select count(*) from feed.inbox where practice = ? and consumer = 'core.demographics'";

  private final Site site;
  private final Program program;
  private final @Nullable BrokerApart broker;
  private final Connection database;
  private final Commits commits;

  private Product(Site site, Program program, @Nullable BrokerApart broker, Connection database) {
    this.site = site;
    this.program = program;
    this.broker = broker;
    this.database = database;
    this.commits = new Commits(database);
  }

  /**
   * @param surgeries all that will be given to it
   * @param options of the JVM, as {@code -Xmx512m}
   * @param brokerApart whether the broker is not to run within it
   */
  public static Product start(
      Site site, List<Surgery> surgeries, List<String> options, boolean brokerApart)
      throws Exception {
    Path home = Files.createDirectories(home(site));
    BrokerApart broker = brokerApart ? BrokerApart.start(site) : null;
    Path settings =
        Files.writeString(
            home.resolve("settings.yaml"),
            ProductSettings.yaml(site, surgeries, broker == null ? "" : broker.url()));
    List<String> command = new ArrayList<>(List.of(Program.tool("java")));
    command.addAll(options);
    command.addAll(List.of("-jar", site.app("gateway").toString(), "serve"));
    command.addAll(List.of("--home", home.toString(), "--config", settings.toString()));
    Program program = Program.start(site.folder().resolve("gateway.log"), command);
    Path announced = home.resolve(ANNOUNCED);
    program.await(() -> Files.exists(announced));
    Product product = new Product(site, program, broker, site.postgres().connect(Roles.DATABASE));
    for (Surgery surgery : surgeries) {
      product.awaitIdle(surgery.ods());
    }
    return product;
  }

  static Path home(Site site) {
    return site.folder().resolve("gateway");
  }

  /** Where people reach it, as a browser names it; without a slash at the end. */
  public String people() throws IOException {
    Properties announced = new Properties();
    try (Reader in = Files.newBufferedReader(home(site).resolve(ANNOUNCED))) {
      announced.load(in);
    }
    return "https://localhost:" + announced.getProperty("people");
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public long pid() {
    return program.pid();
  }

  @Override
  public void prepare(Surgery surgery) {
    site.secure().publish(surgery);
  }

  @Override
  public Taken take(Surgery surgery, int changed) throws Exception {
    String ods = surgery.ods();
    long runs = count("select count(*) from gateway.sync_run where practice = ?", ods);
    change("update gateway.sync_state set watermark = null where practice = ?", ods);
    change(
        """
        update gateway.scheduled_tasks set execution_time = now()
        where task_name = 'sync-changes' and task_instance = ?
        """,
        ods);
    await(
        () ->
            count(
                    """
                    select count(*) from gateway.sync_run
                    where practice = ? and outcome <> 'RUNNING'
                    """,
                    ods)
                > runs);
    await(() -> count(UNSENT, ods) == 0);
    long messages = count(SENT, ods);
    await(() -> count(TAKEN_IN, ods) == messages);
    awaitIdle(ods);
    verify(surgery, changed);
    long start = count(STARTED, ods);
    long sent = commits.last(ods, "gateway.sync_run", "feed.outbox");
    long whole = Math.max(sent, commits.last(ods, "core.account"));
    return new Taken((sent - start) / 1e6, (whole - start) / 1e6);
  }

  /** How many messages about the practice's patients the core has taken in. */
  public long takenIn(Surgery surgery) throws SQLException {
    return count(TAKEN_IN, surgery.ods());
  }

  /**
   * Waits until the core knows what became of all of a practice's billing items.
   *
   * @param wanted how many there are, each of which is to be written
   * @return when that was, in microseconds since 1970
   * @throws Lost when one is not
   */
  public long awaitWritten(Surgery surgery, long wanted) throws Exception {
    String items = "select count(*) from core.billing_item where practice = ? and state ";
    await(() -> count(items + "= 'WAITING'", surgery.ods()) == 0);
    Lost.unlessEqual("entries written", wanted, count(items + "= 'WRITTEN'", surgery.ods()));
    return commits.last(surgery.ods(), "core.billing_item");
  }

  private void verify(Surgery surgery, int changed) throws SQLException, Lost {
    String last =
        """
        select %s from gateway.sync_run where practice = ?
        order by started_at desc limit 1
        """;
    String ods = surgery.ods();
    Lost.unlessEqual("runs done", 1, count(last.formatted("(outcome = 'DONE')::int"), ods));
    Lost.unlessEqual("patients seen", surgery.size(), count(last.formatted("seen"), ods));
    Lost.unlessEqual("patients changed", changed, count(last.formatted("changed"), ods));
    Lost.unlessEqual("patients set aside", 0, count(last.formatted("quarantined"), ods));
    Lost.unlessEqual(
        "accounts in the core",
        surgery.size(),
        count("select count(*) from core.account where practice = ?", ods));
  }

  /** Its timetable has no more to do for the practice. */
  private void awaitIdle(String ods) throws Exception {
    await(
        () ->
            count(
                    """
                    select count(*) from gateway.scheduled_tasks
                    where task_instance = ? and task_name = 'sync-changes'
                      and not picked and execution_time > now()
                    """,
                    ods)
                == 1);
  }

  private void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      if (!program.isAlive() || System.nanoTime() > end) {
        throw new Lost("the gateway ended or took too long");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private long count(String sql, String ods) throws SQLException {
    return Postgres.number(database, sql, ods);
  }

  private void change(String sql, String ods) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setString(1, ods);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
    program.close();
    if (broker != null) {
      broker.close();
    }
  }
}
