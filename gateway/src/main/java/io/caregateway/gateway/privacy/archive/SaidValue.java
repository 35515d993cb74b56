package io.caregateway.gateway.privacy.archive;

import io.caregateway.gateway.audit.words.ActWords;
import io.caregateway.gateway.pages.Words;
import io.caregateway.safeguards.audit.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values as people read them; the tables beside the document keep their exact form. */
final class SaidValue {

  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");

  private final Words words;

  SaidValue(Words words) {
    this.words = words;
  }

  /**
   * @param field its path, as {@code demographics.birthDate}
   * @param value as JSON has it
   */
  String of(String field, String value) {
    if (TIME.matcher(value).matches()) {
      return words.dateTime(Instant.parse(value));
    }
    if (DAY.matcher(value).matches()) {
      return words.day(LocalDate.parse(value));
    }
    if (field.equals("act")) {
      return sentence(ActWords.of(Act.valueOf(value)).done());
    }
    boolean said = field.equals("outcome") || field.equals("state");
    return said || CONSTANT.matcher(value).matches()
        ? sentence(value.toLowerCase(Locale.UK).replace('_', ' '))
        : value;
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
