package io.caregateway.core.billing.debt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long something should have been paid. */
public enum Age {
  NOT_DUE("Not due yet", 0),
  TO_30("1 to 30 days", 30),
  TO_60("31 to 60 days", 60),
  TO_90("61 to 90 days", 90),
  OVER_90("Over 90 days", Long.MAX_VALUE);

  private final String words;
  private final long most;

  Age(String words, long most) {
    this.words = words;
    this.most = most;
  }

  public String words() {
    return words;
  }

  /**
   * @param due the last day on which it is paid in time
   */
  static Age of(LocalDate due, LocalDate day) {
    long past = ChronoUnit.DAYS.between(due, day);
    for (Age age : values()) {
      if (past <= age.most) {
        return age;
      }
    }
    return OVER_90;
  }
}
