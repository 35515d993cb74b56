package io.caregateway.gateway.fhir.billing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a charge item: its bill's, a hyphen, and the number of its line.
 *
 * @param line from 1; 0 where the id is that of a bill
 */
record LineId(UUID bill, int line) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-([1-9][0-9]{0,2}))?");

  static Optional<LineId> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String line = form.group(2);
    return Optional.of(
        new LineId(UUID.fromString(form.group(1)), line == null ? 0 : Integer.parseInt(line)));
  }

  static String of(UUID bill, int line) {
    return bill + "-" + line;
  }
}
