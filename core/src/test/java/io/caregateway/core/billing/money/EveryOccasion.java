package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever moves money and whatever is numbered was tried: a new one belongs there too. */
final class EveryOccasion {

  private EveryOccasion() {}

  static void check(PracticeTransactions transactions, JdbcClient jdbc, OdsCode practice) {
    check(transactions, jdbc, practice, Set.of());
    assertThat(words(transactions, jdbc, practice, "select series from core.series"))
        .containsAll(Stream.of(Series.Kind.values()).map(Enum::name).toList());
  }

  /**
   * @param rare what so few operations may not have brought about
   */
  static void check(
      PracticeTransactions transactions, JdbcClient jdbc, OdsCode practice, Set<Occasion> rare) {
    Set<Occasion> expected = EnumSet.allOf(Occasion.class);
    expected.removeAll(rare);
    assertThat(
            words(transactions, jdbc, practice, "select distinct occasion from core.movement")
                .stream()
                .map(Occasion::valueOf)
                .collect(Collectors.toSet()))
        .containsAll(expected);
  }

  private static List<String> words(
      PracticeTransactions transactions, JdbcClient jdbc, OdsCode practice, String sql) {
    return transactions.in(practice, () -> jdbc.sql(sql).query(String.class).list());
  }
}
