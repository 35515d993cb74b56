package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a practice numbers, but for estimates, whose numbers are sealed, is numbered from 1,
 * without a gap.
 */
final class NumberedWithoutGaps {

  private NumberedWithoutGaps() {}

  static void check(PracticeTransactions transactions, JdbcClient jdbc, OdsCode practice) {
    for (String numbered :
        List.of(
            "core.bill where number is not null",
            "core.credit_note",
            "core.banking",
            "core.collection_run",
            "(select cast(substr(reference, 3) as bigint) as number from core.mandate) m",
            "core.payment where refund",
            "core.payment where not refund")) {
      List<Long> numbers =
          transactions.in(
              practice,
              () ->
                  jdbc.sql("select number from " + numbered + " order by number")
                      .query(Long.class)
                      .list());
      assertThat(numbers)
          .as(numbered)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }
}
