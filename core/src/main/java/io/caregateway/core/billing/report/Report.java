package io.caregateway.core.billing.report;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A report.
 *
 * @param rows in order; they may be read once from the database as they are walked through
 * @param total the last row; empty where nothing adds up
 * @param facts what it comes to, in a few lines
 * @param drawn amounts over time; empty where there are none
 */
public record Report(
    ReportKind kind,
    Filter filter,
    List<Column> columns,
    Iterable<List<Cell>> rows,
    List<Cell> total,
    List<Fact> facts,
    Drawn drawn) {

  public Report {
    columns = List.copyOf(columns);
    total = List.copyOf(total);
    facts = List.copyOf(facts);
  }

  /**
   * @param numeric whether it holds amounts or counts
   */
  public record Column(String title, boolean numeric) {

    static Column text(String title) {
      return new Column(title, false);
    }

    static Column number(String title) {
      return new Column(title, true);
    }
  }

  /**
   * @param value an amount, a count or words
   */
  public record Fact(String name, Cell value) {}

  /**
   * Amounts over time.
   *
   * @param of what they are of, as {@code Income}
   * @param monthly whether each is of a month, else of a day
   */
  public record Drawn(String of, boolean monthly, List<Point> points) {

    static final Drawn NOTHING = new Drawn("", false, List.of());

    public Drawn {
      points = List.copyOf(points);
    }
  }

  /**
   * @param first day of the time that it is of
   */
  public record Point(LocalDate first, Money amount) {}
}
