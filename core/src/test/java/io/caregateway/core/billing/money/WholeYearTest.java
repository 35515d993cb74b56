package io.caregateway.core.billing.money;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class WholeYearTest extends YearOfAPractice {

  @Test
  void agreesAfterTwentyThousandBills() throws Exception {
    run(800, 1, 95);
    EveryOccasion.check(transactions(), DB.jdbc(), PRACTICE);
  }
}
