package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.core.billing.report.ReportsAgree;
import io.caregateway.feed.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A year of a practice, made up from a seed: four people do whatever can be done, each with
 * accounts of their own, on days that a clock tells. After each month, and after the year,
 * everything has to agree.
 */
abstract class YearOfAPractice extends BilledTest {

  private static final int PEOPLE = 4;
  private static final long SEED = Long.getLong("proof.seed", 20260101);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Duration MORNING = Duration.ofHours(9);

  /** As all tests know them, and with a share for whoever did the work. */
  private static final String SHARES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Practitioner share,Care record
      patient,REPORT,Insurance Report,REP,10.00,exempt,Protects health,2026-01-01,50,both
      patient,MEDICAL,Taxi medical,MED,33.33,standard,,2026-01-01,33,none
      third-party,REPORT,Insurance Report,REP,20.00,exempt,Protects health,2026-01-01,70,both
      """;

  private final ModelRecord record = new ModelRecord();
  private final ModelDebits debits = new ModelDebits();
  private final List<ModelAccount> accounts = new ArrayList<>();

  /**
   * @param accounts how many there are
   * @param every so many days people work
   * @param each how much each of them does on such a day
   */
  final void run(int accounts, int every, int each) throws Exception {
    books.bean(PriceList.class).take(PRACTICE, SHARES, PRIYA.actor(), PRIYA.origin());
    on(FIRST);
    collectAsThePractice();
    for (int number = 0; number < accounts; number++) {
      // not by the same number, which would give each person one kind of payer
      int kind = number / PEOPLE + number;
      this.accounts.add(ModelAccount.some(kind, BilledTest::patient, BilledTest::payer));
    }
    List<Random> people =
        IntStream.range(0, PEOPLE).mapToObj(person -> new Random(SEED + person)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      RandomDay manager = new RandomDay(books, PRACTICE, record, debits, new Random(SEED));
      for (LocalDate day = FIRST; day.getYear() == FIRST.getYear(); day = day.plusDays(every)) {
        on(day);
        for (Future<Void> done : threads.invokeAll(work(people, each))) {
          done.get();
        }
        if (day.plusDays(every).getMonth() != day.getMonth()) {
          assertBalanced();
          collect(manager);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    check();
  }

  private List<Callable<Void>> work(List<Random> people, int each) {
    List<Callable<Void>> days = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      int own = person;
      Random random = people.get(person);
      RandomDay day = new RandomDay(books, PRACTICE, record, debits, random);
      days.add(
          () -> {
            for (int i = 0; i < each; i++) {
              // accounts of their own, so that the seed alone tells what happens to each
              day.act(own(random, own), own(random, own));
            }
            return null;
          });
    }
    return days;
  }

  private ModelAccount own(Random random, int person) {
    return accounts.get(random.nextInt(accounts.size() / PEOPLE) * PEOPLE + person);
  }

  /** At the end of a month, when nobody does anything else. */
  private void collect(RandomDay manager) {
    Map<UUID, Long> due = debits.due(accounts);
    assertThat(manager.collect()).isEqualTo(due);
    accounts.stream()
        .filter(account -> account.ending && due.containsKey(account.payer))
        .forEach(ModelAccount::endMandate);
  }

  private void check() {
    on(FIRST.plusYears(1).minusDays(1));
    for (ModelAccount account : accounts) {
      AccountMoney money = money(account.payer);
      assertThat(money.inHand()).isEqualTo(new Money(account.inHand));
      assertThat(money.owed()).isEqualTo(new Money(account.owed()));
    }
    NumberedWithoutGaps.check(transactions(), DB.jdbc(), PRACTICE);
    Map<Book, Money> balances = balances();
    assertThat(owed(balances, Book.RECEIVABLE))
        .isEqualTo(accounts.stream().mapToLong(ModelAccount::owed).sum());
    Duration longest = ReportsAgree.check(books, PRACTICE, PRIYA, FIRST, balances);
    Map<UUID, Long> numbers = numbers();
    List<String> told = ToldRecord.words(books, PRACTICE);
    assertThat(told).isEqualTo(record.words(bill -> numbers.getOrDefault(bill, 0L)));
    System.out.printf(
        "A year from seed %d: %d accounts, %d bills posted, %d entries of the record agree;"
            + " the longest report took %d ms%n",
        SEED, accounts.size(), numbers.size(), told.size(), longest.toMillis());
  }

  private static long owed(Map<Book, Money> balances, Book book) {
    return balances.getOrDefault(book, new Money(0)).pence();
  }

  private static Map<UUID, Long> numbers() {
    Map<UUID, Long> numbers = new HashMap<>();
    transactions()
        .run(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql("select id, number from core.bill where number is not null")
                    .query(
                        row -> {
                          numbers.put(row.getObject(1, UUID.class), row.getLong(2));
                        }));
    return numbers;
  }

  private static void on(LocalDate day) {
    Instant morning = day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(MORNING);
    NOW.set(morning);
  }
}
