package io.caregateway.gateway.pages.account;

import io.caregateway.core.billing.NewItem;
import io.caregateway.core.billing.NewItem.Field;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A new billing item as typed.
 *
 * @param token names this form, so that sent twice it makes one item
 */
record ItemForm(
    UUID token, String code, String text, String price, TypedDate date, String clinicalCode) {

  static ItemForm fresh(LocalDate today) {
    return new ItemForm(UUID.randomUUID(), "", "", "", TypedDate.of(today), "");
  }

  NewItem typed() {
    String day =
        date.date()
            .map(LocalDate::toString)
            .orElse(date.day() + "/" + date.month() + "/" + date.year());
    return new NewItem(code, clinicalCode, text, price, day);
  }

  /** What the core finds wrong, at the fields of the page and in their order. */
  Problems problems(List<NewItem.Problem> found, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    for (Field field :
        List.of(Field.CODE, Field.TEXT, Field.PRICE, Field.DATE, Field.CLINICAL_CODE)) {
      found.stream()
          .filter(problem -> problem.field() == field)
          .map(problem -> at(field, problem.sentence(), today))
          .forEach(problems::add);
    }
    return new Problems(problems);
  }

  private Problem at(Field field, String sentence, LocalDate today) {
    return switch (field) {
      case CODE -> new Problem("code", sentence);
      case TEXT -> new Problem("text", sentence);
      case PRICE -> new Problem("price", sentence);
      case CLINICAL_CODE -> new Problem("clinical-code", sentence);
      case DATE ->
          date.problems("date", "date", today).stream()
              .findFirst()
              .orElse(new Problem("date-day", sentence));
    };
  }
}
