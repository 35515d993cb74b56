package io.caregateway.core.billing.money;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SmallYearTest extends YearOfAPractice {

  @Test
  void agreesAfterSomeHundredBills() throws Exception {
    run(24, 7, 6);
  }
}
