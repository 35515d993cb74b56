package io.caregateway.gateway.paper;

import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.letterhead.ReminderWords;
import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.Paper.Column;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.paper.Paper.Table;
import io.caregateway.core.billing.paper.PaperKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Made-up papers. */
final class SamplePapers {

  private SamplePapers() {}

  static Paper invoice(@Nullable String mark) {
    return new Paper(
        PaperKind.INVOICE,
        "VAT invoice 41",
        mark,
        head(),
        List.of("Mrs Ada Jane Lovelace", "1 Mill Lane", "Densham", "DN1 1AA"),
        List.of(
            new Fact("Invoice number", "41"),
            new Fact("Invoice date", "2 November 2026"),
            new Fact("Date of service", "30 October 2026"),
            new Fact("Tax point", "2 November 2026"),
            new Fact("Practitioner", "Dr Amara Okoro"),
            new Fact("VAT number", "GB 123 4567 89")),
        List.of(),
        List.of(
            new Table(
                "What is billed",
                List.of(
                    new Column("Description", false),
                    new Column("Quantity", true),
                    new Column("Price each", true),
                    new Column("Without VAT", true),
                    new Column("VAT rate", true),
                    new Column("VAT", true)),
                List.of(
                    List.of(
                        "HGV and taxi medical, less a discount of £10.00",
                        "1",
                        "£110.00",
                        "£100.00",
                        "20%",
                        "£20.00"),
                    List.of("Insurance report", "2", "£52.25", "£104.50", "Exempt", "£0.00"))),
            new Table(
                "VAT by rate",
                List.of(
                    new Column("Rate", false),
                    new Column("Without VAT", true),
                    new Column("VAT", true)),
                List.of(
                    List.of("Standard rate, 20%", "£100.00", "£20.00"),
                    List.of("Exempt", "£104.50", "£0.00")))),
        List.of(
            new Fact("Total without VAT", "£204.50"),
            new Fact("VAT", "£20.00"),
            new Fact("Total", "£224.50"),
            new Fact("Paid", "£24.50"),
            new Fact("To pay", "£200.00")),
        List.of(
            "No VAT is charged for Insurance report: Protects the health of the patient.",
            "Thank you.\nPlease bring this with you."),
        true);
  }

  static Paper longStatement() {
    List<List<String>> rows =
        IntStream.rangeClosed(1, 60)
            .mapToObj(n -> List.of("Invoice " + n, "2 November 2026", "£10.00", "£10.00"))
            .toList();
    return new Paper(
        PaperKind.REMINDER_1,
        "Reminder",
        null,
        head(),
        List.of("Zero Insurance"),
        List.of(new Fact("Date", "2 November 2026")),
        List.of(ReminderWords.usual(1)),
        List.of(
            new Table(
                "Bills to pay",
                List.of(
                    new Column("Bill", false),
                    new Column("Date", false),
                    new Column("Total", true),
                    new Column("To pay", true)),
                rows)),
        List.of(new Fact("To pay", "£600.00")),
        List.of(),
        true);
  }

  private static Letterhead.Content head() {
    return new Letterhead.Content(
        "The Densham Surgery",
        "1 High Street\nDensham\nDN1 1AA",
        "01632 960001",
        "office@densham.example",
        "123456789",
        "Densham Surgery Partners",
        "12-34-56",
        "12345678",
        "Please pay within 30 days of the date of the invoice.",
        List.of("", "", ""),
        logo());
  }

  private static String logo() {
    BufferedImage picture = new BufferedImage(360, 120, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0x12395b));
    pen.fillOval(0, 0, 120, 120);
    pen.fillRect(140, 45, 220, 30);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
