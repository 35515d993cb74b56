package io.caregateway.gateway.pages.paper;

import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.letterhead.ReminderWords;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A letterhead as the form has it. */
record LetterheadForm(Map<String, String> fields) {

  LetterheadForm {
    fields = Map.copyOf(fields);
  }

  public String at(String field) {
    return fields.getOrDefault(field, "");
  }

  static LetterheadForm fresh() {
    Map<String, String> fields = new HashMap<>();
    IntStream.rangeClosed(1, Letterhead.REMINDERS)
        .forEach(step -> fields.put("reminder-" + step, ReminderWords.usual(step)));
    return new LetterheadForm(fields);
  }

  static LetterheadForm of(Letterhead letterhead) {
    Letterhead.Content content = letterhead.content();
    Map<String, String> fields = new HashMap<>();
    fields.put("branch", letterhead.branch());
    fields.put("name", content.name());
    fields.put("address", content.address());
    fields.put("phone", content.phone());
    fields.put("email", content.email());
    fields.put("vat-number", content.vatNumber());
    fields.put("account-name", content.accountName());
    fields.put("sort-code", content.sortCode());
    fields.put("account-number", content.accountNumber());
    fields.put("terms", content.terms());
    for (int step = 1; step <= content.reminders().size(); step++) {
      fields.put("reminder-" + step, content.reminders().get(step - 1));
    }
    return new LetterheadForm(fields);
  }
}
