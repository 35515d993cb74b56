package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.paper.Paper.Column;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.paper.Paper.Table;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invoice: where VAT is charged, with all that a full VAT invoice has to show (VAT Regulations
 * 1995, regulation 14(1); VAT Notice 700, section 16.3).
 */
final class InvoicePaper {

  /**
   * An invoice that is made within so many days of the supply sets the tax point (Value Added Tax
   * Act 1994, section 6(5)).
   */
  private static final int DAYS_TO_INVOICE = 14;

  static final String PRACTITIONER = "Practitioner";

  private static final List<Column> COLUMNS =
      List.of(
          Column.words("Description"),
          Column.amount("Quantity"),
          Column.amount("Price each"),
          Column.amount("Without VAT"),
          Column.amount("VAT rate"),
          Column.amount("VAT"));

  private InvoicePaper() {}

  /**
   * @param credited what was taken back
   * @param owed what is still to pay
   * @param reasons by number of the line, why no VAT is charged, where somebody wrote it down
   * @param about facts of whom the bill is about, where that is not the payer
   */
  static Paper of(
      Opened opened,
      Bill bill,
      Money credited,
      Money owed,
      Map<Integer, String> reasons,
      List<Fact> about) {
    boolean isVoid = bill.state() == BillState.VOID;
    boolean charged = bill.vat().pence() > 0;
    Opened named = opened.called(bill.content().payerName());
    return new Paper(
        PaperKind.INVOICE,
        (charged ? "VAT invoice " : "Invoice ") + bill.number(),
        opened.mark(isVoid),
        opened.from(),
        named.to(),
        opened.withVatNumber(facts(bill, about)),
        isVoid ? List.of("This invoice is void. Nothing is to be paid for it.") : List.of(),
        tables(bill, charged),
        sums(bill, isVoid, credited, owed),
        after(bill, reasons),
        !isVoid && owed.pence() > 0);
  }

  private static List<Fact> facts(Bill bill, List<Fact> about) {
    LocalDate invoiced =
        PracticeTime.day(Objects.requireNonNull(bill.postedAt(), "only posted bills have paper"));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Invoice number", String.valueOf(bill.number())));
    facts.add(new Fact("Invoice date", PaperWords.day(invoiced)));
    facts.add(new Fact("Date of service", PaperWords.day(bill.day())));
    facts.add(new Fact("Tax point", PaperWords.day(taxPoint(bill.day(), invoiced))));
    if (!bill.content().details().practitioner().isEmpty()) {
      facts.add(new Fact(PRACTITIONER, bill.content().details().practitioner()));
    }
    facts.addAll(about);
    return facts;
  }

  static LocalDate taxPoint(LocalDate service, LocalDate invoiced) {
    return invoiced.isAfter(service.plusDays(DAYS_TO_INVOICE)) ? service : invoiced;
  }

  private static List<Table> tables(Bill bill, boolean charged) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "What is billed", COLUMNS, bill.lines().stream().map(InvoicePaper::row).toList()));
    if (charged) {
      tables.add(VatTable.of(bill.lines().stream().map(VatTable.Amount::of).toList()));
    }
    return tables;
  }

  private static List<String> row(Line line) {
    String discount =
        line.discount().pence() > 0
            ? ", less a discount of " + PaperWords.pounds(line.discount())
            : "";
    return List.of(
        line.name() + discount,
        String.valueOf(line.quantity()),
        PaperWords.pounds(line.price()),
        PaperWords.pounds(line.net()),
        PaperWords.rate(line.rate()),
        PaperWords.pounds(line.vat()));
  }

  private static List<Fact> sums(Bill bill, boolean isVoid, Money credited, Money owed) {
    List<Fact> sums = new ArrayList<>();
    sums.add(new Fact("Total without VAT", PaperWords.pounds(bill.net())));
    sums.add(new Fact("VAT", PaperWords.pounds(bill.vat())));
    sums.add(new Fact("Total", PaperWords.pounds(bill.total())));
    if (isVoid) {
      sums.add(new Fact("To pay", PaperWords.pounds(new Money(0))));
      return sums;
    }
    Money paid = new Money(bill.total().pence() - credited.pence() - owed.pence());
    if (credited.pence() > 0) {
      sums.add(new Fact("Credited", PaperWords.pounds(credited)));
    }
    if (paid.pence() > 0) {
      sums.add(new Fact("Paid", PaperWords.pounds(paid)));
    }
    sums.add(new Fact("To pay", PaperWords.pounds(owed)));
    return sums;
  }

  private static List<String> after(Bill bill, Map<Integer, String> reasons) {
    List<String> after = new ArrayList<>();
    for (Line line : bill.lines()) {
      if (line.rate().needsReason()) {
        String reason = reasons.getOrDefault(line.number(), line.rate().words());
        after.add("No VAT is charged for %s: %s.".formatted(line.name(), withoutStop(reason)));
      }
    }
    if (!bill.content().details().onPaper().isEmpty()) {
      after.add(bill.content().details().onPaper());
    }
    return after.stream().distinct().toList();
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
