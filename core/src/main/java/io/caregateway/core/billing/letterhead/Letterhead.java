package io.caregateway.core.billing.letterhead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letterhead as it stood from a moment on. None is ever changed: a change is a version more, so
 * that a copy of an old paper has the head of the original.
 *
 * @param branch whose it is; empty for the practice's own
 * @param version from 1, for each branch
 */
public record Letterhead(UUID id, String branch, int version, Instant at, Content content) {

  /** How many reminders there are. */
  public static final int REMINDERS = 3;

  /**
   * What it says. What is not there is empty.
   *
   * @param name of whoever bills
   * @param address in lines
   * @param vatNumber nine or twelve digits
   * @param terms when and how to pay
   * @param reminders the words of each step
   * @param logo a PNG in base 64; null for none
   */
  public record Content(
      String name,
      String address,
      String phone,
      String email,
      String vatNumber,
      String accountName,
      String sortCode,
      String accountNumber,
      String terms,
      List<String> reminders,
      @Nullable String logo) {

    public Content {
      reminders = List.copyOf(reminders);
    }

    public List<String> addressLines() {
      return address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether it says where money may be paid in. */
    public boolean hasBank() {
      return !accountNumber.isEmpty();
    }

    Content with(@Nullable String picture) {
      return new Content(
          name,
          address,
          phone,
          email,
          vatNumber,
          accountName,
          sortCode,
          accountNumber,
          terms,
          reminders,
          picture);
    }
  }

  /** {@code The practice}, or the branch. */
  public String whose() {
    return branch.isEmpty() ? "The practice" : branch;
  }
}
