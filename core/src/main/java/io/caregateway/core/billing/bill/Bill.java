package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.payer.Standing;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bill.
 *
 * @param number of the invoice, once posted
 * @param patient whom it is about, also where the account was merged into another since; null for a
 *     business's bill that is about nobody
 * @param payer whose account it is on: the patient's id, or a business's or third party's
 * @param day of the service
 * @param version of its content
 */
public record Bill(
    UUID id,
    BillState state,
    @Nullable Long number,
    @Nullable PatientId patient,
    PayerKind payerKind,
    UUID payer,
    LocalDate day,
    Instant createdAt,
    @Nullable Instant postedAt,
    long version,
    Content content) {

  /**
   * What of a bill is sealed.
   *
   * @param payerName as on the invoice
   * @param told whether the clinical record was told of it
   * @param estimate where it is one, or came of one; else null
   * @param together the invoices among which one bill was split, this one too; mostly null
   */
  public record Content(
      String payerName,
      String createdBy,
      Details details,
      List<Line> lines,
      boolean told,
      @Nullable Estimate estimate,
      @Nullable List<UUID> together) {

    public Content {
      lines = List.copyOf(lines);
      together = together == null ? null : List.copyOf(together);
    }

    static Content begun(String payerName, String createdBy) {
      return new Content(payerName, createdBy, Details.NONE, List.of(), true, null, null);
    }

    Content with(List<Line> others) {
      return new Content(payerName, createdBy, details, others, told, estimate, together);
    }

    Content with(Details others) {
      return new Content(payerName, createdBy, others, lines, told, estimate, together);
    }

    Content posted(String payer, boolean tell) {
      return new Content(payer, createdBy, details, lines, tell, estimate, together);
    }

    Content given(String payer, Estimate as) {
      return new Content(payer, createdBy, details, lines, told, as, together);
    }

    Content by(String creator) {
      return new Content(payerName, creator, details, lines, told, estimate, together);
    }

    Content together(List<UUID> invoices) {
      return new Content(payerName, createdBy, details, lines, told, estimate, invoices);
    }

    /**
     * Words may tell whose it was; amounts do not.
     *
     * @param payer how the payer is called from now on
     */
    Content erased(String payer) {
      return new Content(
          payer,
          createdBy,
          Details.NONE,
          lines.stream().map(Line::erased).toList(),
          told,
          estimate,
          together);
    }
  }

  public List<Line> lines() {
    return content.lines();
  }

  /** Without VAT. */
  public Money net() {
    return sum(Line::net);
  }

  public Money vat() {
    return sum(Line::vat);
  }

  /** With VAT. */
  public Money total() {
    return sum(Line::gross);
  }

  /** {@code Invoice 41}, {@code Estimate 7}, or {@code Draft bill}. */
  public String title() {
    if (number != null) {
      return "Invoice " + number;
    }
    Estimate given = content.estimate();
    return state == BillState.ESTIMATE && given != null
        ? "Estimate " + given.number()
        : "Draft bill";
  }

  /** Without the words that tell of the patient; another who pays keeps their name. */
  Bill erased() {
    return with(content.erased(payerKind == PayerKind.PATIENT ? "Erased" : content.payerName()));
  }

  Bill with(Content other) {
    return new Bill(
        id, state, number, patient, payerKind, payer, day, createdAt, postedAt, version + 1, other);
  }

  Bill posted(long invoice, Instant at, Content other) {
    return new Bill(
        id,
        BillState.POSTED,
        invoice,
        patient,
        payerKind,
        payer,
        day,
        createdAt,
        at,
        version + 1,
        other);
  }

  /** A draft of the same that somebody else pays. */
  Bill paidBy(UUID draft, Standing other) {
    return new Bill(
        draft,
        BillState.DRAFT,
        null,
        patient,
        other.kind(),
        other.payer(),
        day,
        createdAt,
        null,
        1,
        content);
  }

  Bill given(Content other) {
    return with(other).in(BillState.ESTIMATE);
  }

  /** A draft of the same, under an id and a day of its own. */
  Bill asDraft(UUID draft, LocalDate on, Instant now, Content other) {
    return new Bill(
        draft, BillState.DRAFT, null, patient, payerKind, payer, on, now, null, 1, other);
  }

  Bill in(BillState other) {
    return new Bill(
        id,
        other,
        number,
        patient,
        payerKind,
        payer,
        day,
        createdAt,
        postedAt,
        version + 1,
        content);
  }

  private Money sum(Function<Line, Money> of) {
    return new Money(lines().stream().map(of).mapToLong(Money::pence).sum());
  }
}
