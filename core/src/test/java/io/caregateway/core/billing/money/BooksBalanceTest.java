package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    assertThat(occasions()).containsAll(EnumSet.complementOf(EnumSet.copyOf(rare)));
  }

  @Tag("proof")
  @Test
  void theSameForThousandsOfOperations() throws Exception {
    run(2500);
    assertThat(occasions()).isEqualTo(EnumSet.allOf(Occasion.class));
    List<String> numbered = words("select series from core.series");
    assertThat(numbered).containsAll(Stream.of(Series.Kind.values()).map(Enum::name).toList());
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

  private static void assertTotals(List<ModelAccount> accounts, Map<Book, Money> before) {
    assertThat(gained(Book.RECEIVABLE, before))
        .isEqualTo(accounts.stream().mapToLong(ModelAccount::owed).sum());
    assertThat(gained(Book.CREDIT, before))
        .isEqualTo(-accounts.stream().mapToLong(account -> account.inHand).sum());
    assertThat(gained(Book.WRITTEN_OFF, before))
        .isEqualTo(accounts.stream().mapToLong(ModelAccount::gone).sum());
  }

  /** A new one is to be tried here too. */
  private static Set<Occasion> occasions() {
    return words("select distinct occasion from core.movement").stream()
        .map(Occasion::valueOf)
        .collect(Collectors.toSet());
  }

  private static List<String> words(String sql) {
    return transactions().in(PRACTICE, () -> DB.jdbc().sql(sql).query(String.class).list());
  }

  private static long gained(Book book, Map<Book, Money> before) {
    Money none = new Money(0);
    return balances().getOrDefault(book, none).pence() - before.getOrDefault(book, none).pence();
  }
}
