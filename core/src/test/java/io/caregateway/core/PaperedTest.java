package io.caregateway.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.letterhead.TypedLetterhead;
import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.Papers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Bills of a practice that has a letterhead. */
public abstract class PaperedTest extends BilledTest {

  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "The Densham Surgery",
          "address", "1 High Street\nDensham\nDN1 1AA",
          "vat-number", "GB 123 4567 89",
          "account-name", "Densham Surgery Partners",
          "sort-code", "12-34-56",
          "account-number", "12345678",
          "terms", "Please pay within 30 days.");

  @BeforeAll
  static void setUpTheLetterhead() {
    done(letterheads().change(PRACTICE, letterhead(Map.of()), PRIYA));
  }

  /**
   * @param other what is not as usual
   */
  public static TypedLetterhead letterhead(Map<String, String> other) {
    Map<String, String> fields = new HashMap<>(FIELDS);
    fields.putAll(other);
    return new TypedLetterhead(fields, new byte[0], false);
  }

  protected static Paper printed(PaperKind kind, UUID subject) {
    Outcome printed = papers().print(PRACTICE, kind, subject, PRIYA);
    assertThat(printed).isInstanceOf(Done.class);
    return papers().open(PRACTICE, ((Done) printed).id(), PRIYA).orElseThrow();
  }

  protected static Papers papers() {
    return books.bean(Papers.class);
  }

  protected static Letterheads letterheads() {
    return books.bean(Letterheads.class);
  }
}
