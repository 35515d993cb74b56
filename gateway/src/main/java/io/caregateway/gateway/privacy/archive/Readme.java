package io.caregateway.gateway.privacy.archive;

import io.caregateway.gateway.pages.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the person who gets the file reads first. */
final class Readme {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Readme() {}

  static String of(String practice, Instant at) {
    return """
        What %s holds about you in Care Gateway, as of %s.

        record.pdf        everything, to read
        record.fhir.json  your details and what you were billed for, for other health systems (HL7 FHIR R4)
        tables/*.json     everything, as it is kept, table by table
        tables/*.csv      the same for a spreadsheet; a cell that would start a formula has an apostrophe before it

        Your clinical record itself is not here: it lies in the practice's clinical system. Ask the practice for it.
        """
        .formatted(practice, DAY.format(at.atZone(Words.PRACTICE_TIME)));
  }
}
