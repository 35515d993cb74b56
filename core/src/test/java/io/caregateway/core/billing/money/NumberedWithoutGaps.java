package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices, credit notes, receipts and refunds are numbered from 1, without a gap. */
final class NumberedWithoutGaps {

  private NumberedWithoutGaps() {}

  static void check(PracticeTransactions transactions, JdbcClient jdbc, OdsCode practice) {
    for (String numbered :
        List.of(
            "bill where number is not null",
            "credit_note",
            "banking",
            "payment where refund",
            "payment where not refund")) {
      List<Long> numbers =
          transactions.in(
              practice,
              () ->
                  jdbc.sql("select number from core." + numbered + " order by number")
                      .query(Long.class)
                      .list());
      assertThat(numbers)
          .as(numbered)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }
}
