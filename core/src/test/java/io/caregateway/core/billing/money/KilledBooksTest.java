package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.debit.Collection;
import io.caregateway.core.billing.debit.Collections;
import io.caregateway.core.billing.debit.Mandates;
import io.caregateway.core.billing.debit.Results;
import io.caregateway.core.billing.debit.TypedMandate;
import io.caregateway.feed.PatientId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 while a file of bills is made and a direct debit is collected: whoever sends the same
 * again makes each bill and the collection once, and no number is lost.
 */
@Tag("proof")
class KilledBooksTest extends BilledTest {

  private static final int KILLS = Integer.getInteger("proof.kills", 20);
  private static final long SEED = Long.getLong("proof.seed", 20260601);
  private static final int LONGEST_MILLIS = 400;
  private static final int PAYERS = 60;
  private static final int LINES = 40;

  /** The turn of whoever makes a collection; see {@code Turns}. */
  private static final String COLLECTING =
      """
      pg_locks where locktype = 'advisory' and (classid::bigint << 32) | objid::bigint
        = hashtextextended('core.billing %s debits', 0)
      """
          .formatted(PRACTICE);

  private static final String HEADINGS = "Patient,Payer,Date,Item code,Notes\n";

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final List<PatientId> billed = new ArrayList<>();
  private int amidBills;
  private int amidCollections;

  @Test
  void eachLineIsBilledOnceAndEachCollectionIsWholeOrNotThere() throws Exception {
    collectAsThePractice();
    for (int i = 0; i < PAYERS; i++) {
      PatientId payer = patient();
      posted(payer, "REPORT");
      LocalDate signed = LocalDate.of(2026, 10, 1);
      UUID token = UUID.randomUUID();
      TypedMandate typed = new TypedMandate(token, "A PAYER", "20-00-00", "87654321", signed);
      done(books.bean(Mandates.class).add(PRACTICE, payer.value(), typed, PRIYA));
    }
    for (int i = 0; i < LINES; i++) {
      billed.add(patient());
    }
    for (int round = 1; round <= KILLS; round++) {
      killAndGoOn(round);
      assertThat(number("core.bill where state = 'POSTED'")).isEqualTo(PAYERS + round * LINES);
      assertThat(number("core.bill where state = 'DRAFT'")).isZero();
    }
    for (PatientId patient : billed) {
      assertThat(bills().of(PRACTICE, Set.of(patient.value())))
          .extracting(bill -> bill.content().details().inside())
          .doesNotHaveDuplicates()
          .hasSize(KILLS);
    }
    assertBalanced();
    NumberedWithoutGaps.check(transactions(), DB.jdbc(), PRACTICE);
    assertThat(number("(select max(seq) - count(*) as gaps from audit.record) g where gaps <> 0"))
        .isZero();
    assertThat(amidBills).as("kills while bills were made").isPositive();
    assertThat(amidCollections).as("kills while a collection was made").isPositive();
    System.out.printf(
        "%d kills, %d of them amid the bills of a file, %d amid a collection, seed %d: %d bills"
            + " once each, %d collections whole%n",
        KILLS, amidBills, amidCollections, SEED, KILLS * LINES, KILLS);
  }

  private void killAndGoOn(int round) throws Exception {
    String file =
        billed.stream()
            .map(patient -> patient + ",,30/10/2026,REPORT,Round " + round + "\n")
            .collect(Collectors.joining("", HEADINGS, ""));
    BillingWork work = new BillingWork(books, PRACTICE, file, UUID.randomUUID());
    boolean collecting = round % 2 == 0;
    long before = PAYERS + (round - 1L) * LINES;
    int few = 1 + random.nextInt(LINES / 2);
    kill(
        work,
        collecting
            ? () -> number(COLLECTING) > 0
            : () -> number("core.bill where state = 'POSTED'") >= before + few);
    long made = number("core.bill where state = 'POSTED'") - before;
    assertThat(made).isBetween(0L, (long) LINES);
    amidBills += made > 0 && made < LINES ? 1 : 0;
    List<Collection> collected = collected(work);
    assertThat(collected.size()).as("all of a collection, or nothing").isIn(0, PAYERS);
    amidCollections += collecting && collected.isEmpty() ? 1 : 0;

    work.bill();
    done(work.collect());
    assertThat(collected(work)).hasSize(PAYERS);
    freeAgain(work);
  }

  /**
   * @param moment at which it is killed, or not long after
   */
  private void kill(BillingWork work, Callable<Boolean> moment)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("file.csv"), work.file());
    Process process =
        new ProcessBuilder(
                BillingWork.command(DB.settings(), home, PRACTICE, file, work.collection()))
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.lines().anyMatch(BillingWork.STARTED::equals))
          .as("it starts: %s", errors())
          .isTrue();
      await().pollInterval(Duration.ofMillis(5)).until(moment);
      process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** So that the next round collects the same. */
  private static void freeAgain(BillingWork work) {
    String results =
        collected(work).stream()
            .map(one -> one.reference() + ",failed,\n")
            .collect(Collectors.joining("", "reference,result,reason\n", ""));
    assertThat(books.bean(Results.class).read(PRACTICE, results, PRIYA).booked()).isEqualTo(PAYERS);
  }

  private static List<Collection> collected(BillingWork work) {
    return books.bean(Collections.class).of(PRACTICE, work.collection());
  }

  private static long number(String from) {
    return transactions()
        .in(
            PRACTICE,
            () -> DB.jdbc().sql("select count(*) from " + from).query(Long.class).single());
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
