package io.caregateway.core.billing.debit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How collection files are written. Banks differ in what they want of pain.008: ask yours.
 *
 * @param serviceLevel proprietary code of the service level; empty for none
 * @param localInstrument proprietary code of the local instrument; empty for none
 * @param clearingSystem code of the clearing system that sort codes belong to (ISO 20022 external
 *     code set)
 * @param advanceDays working days of notice before money is collected
 * @param bankHolidays days that are no working days, beside Saturdays and Sundays
 */
@ConfigurationProperties("gateway.core.debit")
public record DebitSettings(
    @DefaultValue("") String serviceLevel,
    @DefaultValue("") String localInstrument,
    @DefaultValue("GBDSC") String clearingSystem,
    @DefaultValue("10") int advanceDays,
    @DefaultValue List<LocalDate> bankHolidays) {

  private static final int LONGEST = 60;

  public DebitSettings {
    bankHolidays = List.copyOf(bankHolidays);
    if (advanceDays < 1 || advanceDays > LONGEST) {
      throw new IllegalArgumentException(
          "core.debit.advance-days must be between 1 and " + LONGEST + ".");
    }
  }
}
