package io.caregateway.core.billing.money;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bulk.BulkBills;
import io.caregateway.core.billing.bulk.BulkProgress;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.bulk.BulkRound;
import io.caregateway.core.billing.bulk.BulkSent;
import io.caregateway.core.billing.debit.Collections;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Bills a file and collects by direct debit. Done again, or gone on with where another process was
 * killed, each bill and the collection are made once.
 *
 * @param file as CSV
 * @param collection its token
 */
record BillingWork(RunningCore core, OdsCode practice, String file, UUID collection) {

  static final String STARTED = "at work";
  private static final int CONNECTIONS = 4;

  /** Sends the file, and does what is to be done until all its bills are made. */
  void bill() {
    BulkBills bulk = core.bean(BulkBills.class);
    BulkSent sent = bulk.send(practice, file, true, BilledTest.PRIYA);
    UUID id = sent instanceof BulkSent.Kept kept ? kept.file() : ((BulkSent.Before) sent).file();
    BulkProgress held = bulk.progress(practice, id).orElseThrow();
    while (held.state() != State.DONE) {
      if (held.state() == State.WRONG) {
        throw new IllegalStateException("The file is wrong: " + held.mistakes());
      }
      bulk.make(practice, id, BilledTest.PRIYA);
      core.bean(BulkRound.class).run(practice);
      held = bulk.progress(practice, id).orElseThrow();
    }
  }

  Outcome collect() {
    Collections collections = core.bean(Collections.class);
    return collections.make(practice, collection, collections.earliest(), BilledTest.PRIYA);
  }

  /** A process that does both at once, as {@link #main} takes it. */
  static List<String> command(
      DatabaseSettings database, Path home, OdsCode practice, Path file, UUID collection) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BillingWork.class.getName(), database.url()));
    command.addAll(List.of(database.run().user(), database.run().password()));
    command.addAll(List.of(home.toString(), practice.value()));
    command.addAll(List.of(file.toString(), collection.toString()));
    return command;
  }

  public static void main(String[] args) throws Exception {
    DatabaseSettings.Login run = new DatabaseSettings.Login(args[1], args[2]);
    DataSource database =
        DataSources.run(new DatabaseSettings(args[0], run, run, run), "doomed", CONNECTIONS);
    Clock clock = Clock.fixed(RunningCore.NOW, ZoneOffset.UTC);
    try (RunningCore core = RunningCore.withoutMessages(database, Path.of(args[3]), clock)) {
      BillingWork work =
          new BillingWork(
              core,
              new OdsCode(args[4]),
              Files.readString(Path.of(args[5])),
              UUID.fromString(args[6]));
      System.out.println(STARTED);
      CompletableFuture<Outcome> collected = CompletableFuture.supplyAsync(work::collect);
      work.bill();
      collected.join();
    }
  }
}
