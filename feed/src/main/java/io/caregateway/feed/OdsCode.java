package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An organisation's code in the Organisation Data Service: 3 to 10 letters and digits, upper case.
 *
 * @param value the code, as {@code A81001}
 */
public record OdsCode(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

  /**
   * @throws IllegalArgumentException when the value is not an ODS code
   */
  @JsonCreator
  public OdsCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An ODS code is 3 to 10 capital letters and digits, as A81001.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
