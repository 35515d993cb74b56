package io.caregateway.smartcards.virtual.factor;

import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.util.regex.Pattern;

/** What people call their devices. */
public final class DeviceName {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,'’()&+/-]{1,40}");

  private DeviceName() {}

  /**
   * @throws CardRefused when it is empty, longer than 40 characters, or has others than letters,
   *     digits and usual punctuation
   */
  public static String checked(String name) {
    String given = name.strip();
    if (!FORM.matcher(given).matches()) {
      throw new CardRefused(CardRefusal.DEVICE_NAME);
    }
    return given;
  }
}
