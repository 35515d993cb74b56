package io.caregateway.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A practice whose patients would be known again wherever a part of them turned up. */
final class CanaryPractice {

  static final String FAMILY = "Zyxcanaryplume";
  static final String GIVEN = "Qwvcanarywing";
  static final String STREET = "77 Canarycage Row";
  static final String PHONE = "07700900977";
  static final String BROKEN = "Canarynotadate";
  static final String NOTE = "Letter for Zyxcanaryplume";

  private static final String PATIENT =
      """
      {"resourceType": "Patient", "id": "%1$s", "active": true,
       "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%1$s"}],
       "name": [{"use": "official", "family": "%2$s", "given": ["%3$s"]}],
       "telecom": [{"system": "phone", "value": "%4$s", "use": "mobile"}],
       "gender": "female", "birthDate": "%6$s",
       "address": [{"use": "home", "line": ["%5$s"], "postalCode": "ZZ99 7ZZ"}]}
      """;

  private CanaryPractice() {}

  /** What must be found nowhere. */
  static List<String> canaries() {
    List<String> all = new ArrayList<>(List.of(FAMILY, GIVEN, STREET, PHONE, BROKEN));
    for (int i = 0; i < 4; i++) {
      all.add(number(i));
    }
    return all;
  }

  /** Three good records and one that cannot be read; their ids are NHS numbers. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < 4; i++) {
      String born = i == 3 ? BROKEN : "1970-01-0" + (i + 1);
      Files.writeString(
          folder.resolve(i + ".json"),
          PATIENT.formatted(number(i), FAMILY, GIVEN, PHONE, STREET, born));
    }
    return folder;
  }

  /** A number of the range for tests, with its check digit (modulus 11). */
  static String number(int index) {
    for (int digits = 999_123_450, left = index; ; digits++) {
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * Character.digit(Integer.toString(digits).charAt(i), 10);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10 && left-- == 0) {
        return digits + Integer.toString(check);
      }
    }
  }
}
