package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.CreditNote;
import io.caregateway.core.billing.bill.CreditNote.Part;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.paper.Paper.Column;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.paper.Paper.Table;
import io.caregateway.feed.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A credit note, with what it has to show where VAT is taken back (VAT Notice 700, section 18). */
final class CreditNotePaper {

  private CreditNotePaper() {}

  static Paper of(Opened opened, Bill bill, CreditNote note, List<Fact> about) {
    List<Part> parts = note.content().parts();
    Money net = new Money(parts.stream().mapToLong(part -> part.net().pence()).sum());
    Money vat = new Money(parts.stream().mapToLong(part -> part.vat().pence()).sum());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Credit note number", String.valueOf(note.number())));
    facts.add(new Fact("Date", PaperWords.day(note.day())));
    facts.add(new Fact("For invoice", String.valueOf(bill.number())));
    facts.add(
        new Fact(
            "Invoice date",
            PaperWords.day(
                PracticeTime.day(
                    Objects.requireNonNull(bill.postedAt(), "only posted bills are credited")))));
    facts.addAll(about);
    return new Paper(
        PaperKind.CREDIT_NOTE,
        (vat.pence() > 0 ? "VAT credit note " : "Credit note ") + note.number(),
        opened.mark(false),
        opened.from(),
        opened.called(bill.content().payerName()).to(),
        opened.withVatNumber(facts),
        List.of("We have taken back the amounts below. Reason: " + note.content().reason()),
        tables(bill, parts, vat),
        List.of(
            new Fact("Total without VAT", PaperWords.pounds(net)),
            new Fact("VAT", PaperWords.pounds(vat)),
            new Fact("Total credited", PaperWords.pounds(note.amount()))),
        List.of(),
        false);
  }

  private static List<Table> tables(Bill bill, List<Part> parts, Money vat) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "What is taken back",
            List.of(
                Column.words("Description"),
                Column.amount("Without VAT"),
                Column.amount("VAT rate"),
                Column.amount("VAT"),
                Column.amount("Total")),
            parts.stream().map(part -> row(line(bill, part), part)).toList()));
    if (vat.pence() > 0) {
      tables.add(
          VatTable.of(
              parts.stream()
                  .map(part -> new VatTable.Amount(line(bill, part).rate(), part.net(), part.vat()))
                  .toList()));
    }
    return tables;
  }

  private static List<String> row(Line line, Part part) {
    return List.of(
        line.name(),
        PaperWords.pounds(part.net()),
        PaperWords.rate(line.rate()),
        PaperWords.pounds(part.vat()),
        PaperWords.pounds(part.gross()));
  }

  private static Line line(Bill bill, Part part) {
    return bill.lines().stream()
        .filter(line -> line.number() == part.line())
        .findFirst()
        .orElseThrow();
  }
}
