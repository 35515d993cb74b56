package io.caregateway.core.billing.banking;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BankingsTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @Test
  void aTillIsCountedAndClosedAndWhatComesLaterIsInTheNextBanking() {
    empty("cash");
    takes("cash", "20.00");
    gives("cash", "5.00");
    Map<Book, Money> before = balances();

    Banking banking = closed("cash", "15.00", "");
    takes("cash", "7.00");

    assertThat(banking.expected()).isEqualTo(new Money(1500));
    assertThat(moved(Book.BANK, before)).isEqualTo(1500);
    assertThat(expected("cash")).isEqualTo(new Money(700));
    assertThat(balances().get(Book.CASH)).as("the float apart").isEqualTo(new Money(700));
    Banking next = closed("cash", "7.00", "");
    assertThat(next.number()).isEqualTo(banking.number() + 1);
    assertThat(close("cash", "0.00", "")).isInstanceOf(NotAllowed.class);
    assertThat(recorded(Act.BANKING_CLOSED)).isNotEmpty();
    assertBalanced();
  }

  @Test
  void aDifferenceIsExplainedAndStandsInABookOfItsOwn() {
    empty("cheques");
    takes("cheque", "20.00");
    assertThat(close("cheques", "18.00", "")).isInstanceOf(Invalid.class);
    assertThat(close("cheques", "18.00", "Card 4111 1111 1111 1111")).isInstanceOf(Invalid.class);
    Map<Book, Money> before = balances();

    Banking banking = closed("cheques", "18.00", "One cheque is missing");

    assertThat(banking.difference()).isEqualTo(new Money(-200));
    assertThat(moved(Book.TILL_DIFFERENCE, before)).isEqualTo(200);
    assertThat(moved(Book.BANK, before)).isEqualTo(1800);
    assertThat(moved(Book.CHEQUES, before)).isEqualTo(-2000);
    assertBalanced();
  }

  @Test
  void cardsAreComparedWithTheTerminalAndStayWhereTheyAre() {
    empty("card");
    takes("card", "20.00");
    Map<Book, Money> before = balances();

    closed("card", "20.50", "Typed 20.00 for 20.50");

    assertThat(moved(Book.CARD, before)).isEqualTo(50);
    assertThat(moved(Book.TILL_DIFFERENCE, before)).isEqualTo(-50);
    assertThat(moved(Book.BANK, before)).isZero();
  }

  @Test
  void aBankingThatWasWrongIsTakenBackOnceAndItsMoneyCountsAgain() {
    empty("cash");
    takes("cash", "20.00");
    Map<Book, Money> before = balances();
    Banking wrong = closed("cash", "2.00", "A nought was forgotten");

    assertThat(bankings().reverse(PRACTICE, wrong.id(), "", PRIYA)).isInstanceOf(Invalid.class);
    done(bankings().reverse(PRACTICE, wrong.id(), "Counted again", PRIYA));
    assertThat(bankings().reverse(PRACTICE, wrong.id(), "Counted again", PRIYA))
        .isEqualTo(Done.before(wrong.id()));

    assertThat(balances()).isEqualTo(before);
    assertThat(expected("cash")).isEqualTo(new Money(2000));
    assertThat(closed("cash", "20.00", "").number()).isEqualTo(wrong.number() + 1);
    assertThat(bankings().reverse(OTHER_PRACTICE, wrong.id(), "Mine", PRIYA))
        .isInstanceOf(NotThere.class);
    assertThat(recorded(Act.BANKING_REVERSED)).isNotEmpty();
    assertThat(numbers())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers().size()).boxed().toList());
  }

  @Test
  void aCountThatIsSentManyTimesAtOnceCountsOnce() throws Exception {
    empty("cash");
    takes("cash", "20.00");
    Map<Book, Money> before = balances();
    TypedBanking typed = new TypedBanking(UUID.randomUUID(), "cash", TODAY, "20.00", "");
    List<Callable<Outcome>> clicks =
        List.of(
            () -> bankings().close(PRACTICE, typed, PRIYA),
            () -> bankings().close(PRACTICE, typed, PRIYA),
            () -> close("cash", "20.00", "Somebody else counted too"));
    ExecutorService people = Executors.newFixedThreadPool(clicks.size());
    people.invokeAll(clicks);
    people.shutdown();

    assertThat(moved(Book.BANK, before)).isEqualTo(2000);
    assertThat(expected("cash")).isEqualTo(new Money(0));
  }

  @Test
  void anEarlierDayIsClosedWithoutWhatCameInSince() {
    assertThat(bankings().open(PRACTICE, TODAY.minusDays(1)))
        .allMatch(till -> till.movements() == 0);
    takes("cash", "20.00");
    TypedBanking late =
        new TypedBanking(UUID.randomUUID(), "cash", TODAY.minusDays(1), "20.00", "");
    assertThat(bankings().close(PRACTICE, late, PRIYA)).isInstanceOf(NotAllowed.class);
    TypedBanking ahead =
        new TypedBanking(UUID.randomUUID(), "cash", TODAY.plusDays(1), "20.00", "");
    assertThat(bankings().close(PRACTICE, ahead, PRIYA)).isInstanceOf(Invalid.class);
  }

  private static void takes(String method, String pounds) {
    done(payments().deposit(PRACTICE, patient().value(), paid(method, pounds), PRIYA));
  }

  private static void gives(String method, String pounds) {
    PatientId payer = patient();
    done(payments().deposit(PRACTICE, payer.value(), paid("bacs", pounds), PRIYA));
    done(payments().refund(PRACTICE, payer.value(), paid(method, pounds), PRIYA));
  }

  private static TypedPayment paid(String method, String pounds) {
    return new TypedPayment(UUID.randomUUID(), pounds, method, "");
  }

  /** Closes a till of which other tests left something. */
  private static void empty(String till) {
    Money left = expected(till);
    if (left.pence() != 0) {
      String counted = new Money(Math.max(0, left.pence())).pounds().toPlainString();
      done(close(till, counted, "Left by others"));
    }
  }

  private static Money expected(String till) {
    return bankings().open(PRACTICE, TODAY).stream()
        .filter(one -> one.till().word().equals(till))
        .findFirst()
        .orElseThrow()
        .expected();
  }

  private static Outcome close(String till, String counted, String explanation) {
    return bankings()
        .close(
            PRACTICE,
            new TypedBanking(UUID.randomUUID(), till, TODAY, counted, explanation),
            PRIYA);
  }

  private static Banking closed(String till, String counted, String explanation) {
    Outcome outcome = close(till, counted, explanation);
    done(outcome);
    return bankings().find(PRACTICE, ((Done) outcome).id()).orElseThrow();
  }

  private static long moved(Book book, Map<Book, Money> before) {
    return pence(balances(), book) - pence(before, book);
  }

  private static long pence(Map<Book, Money> books, Book book) {
    return books.getOrDefault(book, new Money(0)).pence();
  }

  private static List<Long> numbers() {
    return bankings().latest(PRACTICE, 1000).stream().map(Banking::number).sorted().toList();
  }

  private static Bankings bankings() {
    return books.bean(Bankings.class);
  }
}
