package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.bill.Estimate;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random operations by several people at once, against a simple model of what should come of it.
 */
class BooksBalanceTest extends BilledTest {

  private static final int THREADS = 4;
  private static final int ACCOUNTS = 12;
  private static final int COLLECTED_EVERY = 20;
  private static final long SEED = 5;

  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService people = Executors.newFixedThreadPool(THREADS + 1);

  private Future<Integer> watch = people.submit(() -> 0);

  /** Somebody who adds the books up all the while. */
  @BeforeEach
  void watchTheBooks() {
    watch =
        people.submit(
            () -> {
              int looks = 0;
              while (!over.get()) {
                assertBalanced();
                looks++;
              }
              return looks;
            });
  }

  @AfterEach
  void stop() {
    over.set(true);
    people.shutdownNow();
  }

  @Test
  void theBooksBalanceAtEveryMomentAndHoldWhatASimpleModelSays() throws Exception {
    run(100);
    // so few operations bring these mostly, and not always
    Set<Occasion> rare = EnumSet.of(Occasion.RECOVERY, Occasion.DEBIT_RETURNED);
    EveryOccasion.check(transactions(), DB.jdbc(), PRACTICE, rare);
  }

  @Tag("proof")
  @Test
  void theSameForThousandsOfOperations() throws Exception {
    run(2500);
    EveryOccasion.check(transactions(), DB.jdbc(), PRACTICE);
  }

  private void run(int each) throws Exception {
    collectAsThePractice();
    Map<Book, Money> before = balances();
    List<ModelAccount> accounts =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(number -> ModelAccount.some(number, BilledTest::patient, BilledTest::payer))
            .toList();
    ModelRecord record = new ModelRecord();
    ModelDebits debits = new ModelDebits();
    List<Callable<Void>> days = new ArrayList<>();
    for (int person = 0; person < THREADS; person++) {
      Random random = new Random(SEED + person);
      RandomDay day = new RandomDay(books, PRACTICE, record, debits, random);
      days.add(
          () -> {
            for (int i = 0; i < each; i++) {
              int one = random.nextInt(ACCOUNTS);
              act(day, accounts, one, i % 3 == 0 ? random.nextInt(ACCOUNTS) : one);
              if (i % COLLECTED_EVERY == 0) {
                day.collect();
              }
            }
            return null;
          });
    }
    for (Future<Void> done : people.invokeAll(days)) {
      done.get();
    }
    over.set(true);
    assertThat(watch.get()).as("looks at the books meanwhile").isPositive();
    accounts.forEach(BooksBalanceTest::assertAsModelled);
    assertTotals(accounts, before);
    NumberedWithoutGaps.check(transactions(), DB.jdbc(), PRACTICE);
    assertEstimatesNumbered(accounts);
  }

  /** The model alone needs it: what happens to an account is to be told one by one. */
  private static void act(RandomDay day, List<ModelAccount> accounts, int one, int other) {
    synchronized (accounts.get(Math.min(one, other))) {
      synchronized (accounts.get(Math.max(one, other))) {
        day.act(accounts.get(one), accounts.get(other));
      }
    }
  }

  private static void assertAsModelled(ModelAccount account) {
    AccountMoney money = money(account.payer);
    assertThat(money.inHand()).isEqualTo(new Money(account.inHand));
    assertThat(money.owed()).isEqualTo(new Money(account.owed()));
    for (ModelBill bill : account.bills) {
      assertThat(view(bill.id).owed()).isEqualTo(new Money(bill.owed));
    }
  }

  /** Their numbers are sealed, so that each is looked at. */
  private static void assertEstimatesNumbered(List<ModelAccount> accounts) {
    List<Long> numbers =
        accounts.stream()
            .flatMap(account -> account.bills.stream())
            .filter(bill -> bill.estimate)
            .map(bill -> Objects.requireNonNull(view(bill.id).bill().content().estimate()))
            .map(Estimate::number)
            .sorted()
            .toList();
    long first = numbers.get(0);
    assertThat(numbers)
        .containsExactlyElementsOf(
            LongStream.range(first, first + numbers.size()).boxed().toList());
  }

  private static void assertTotals(List<ModelAccount> accounts, Map<Book, Money> before) {
    assertThat(gained(Book.RECEIVABLE, before))
        .isEqualTo(accounts.stream().mapToLong(ModelAccount::owed).sum());
    assertThat(gained(Book.CREDIT, before))
        .isEqualTo(-accounts.stream().mapToLong(account -> account.inHand).sum());
    assertThat(gained(Book.WRITTEN_OFF, before))
        .isEqualTo(accounts.stream().mapToLong(ModelAccount::gone).sum());
  }

  private static long gained(Book book, Map<Book, Money> before) {
    Money none = new Money(0);
    return balances().getOrDefault(book, none).pence() - before.getOrDefault(book, none).pence();
  }
}
