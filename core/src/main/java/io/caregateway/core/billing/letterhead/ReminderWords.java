package io.caregateway.core.billing.letterhead;

/** What reminders say where a practice has no words of its own. */
public final class ReminderWords {

  private ReminderWords() {}

  /**
   * @param step from 1
   */
  public static String usual(int step) {
    return switch (step) {
      case 1 ->
          "Our books show that the bills below have not been paid. If you have paid in the last few"
              + " days, thank you: please take no notice of this letter. Otherwise please pay within"
              + " 14 days.";
      case 2 ->
          "We wrote to you before about the bills below, which are still not paid. Please pay within"
              + " 7 days. If you cannot, or if you think that a bill is wrong, please speak to us.";
      default ->
          "In spite of our earlier letters the bills below are still not paid. This is our last"
              + " reminder. Please pay within 7 days, or speak to us in that time, so that we need"
              + " not take further steps.";
    };
  }
}
