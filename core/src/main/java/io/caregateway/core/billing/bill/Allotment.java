package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.feed.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares the lines of one bill out, to the penny: what is taken from them and what is left always
 * makes what they were. Each line gives its part of a portion, rounded so that the portion is
 * exact, and its VAT follows. For one bill; not to be shared.
 */
final class Allotment {

  private final List<Line> left;
  private final List<Line> whole;

  Allotment(List<Line> lines) {
    this.whole = List.copyOf(lines);
    this.left = new ArrayList<>(lines);
  }

  /** What nobody took. */
  List<Line> left() {
    return left.stream().filter(line -> line.gross().pence() > 0).toList();
  }

  /**
   * The lines of a portion.
   *
   * @param problems to which what is wrong is added; then they are of no use
   */
  List<Line> take(Portion portion, List<Problem> problems) {
    long all = whole.stream().filter(portion::touches).mapToLong(one -> one.gross().pence()).sum();
    long wanted = portion.pence(all, problems);
    List<Line> taken = new ArrayList<>();
    long seen = 0;
    long given = 0;
    for (int i = 0; i < whole.size() && problems.isEmpty(); i++) {
      Line line = whole.get(i);
      if (portion.touches(line)) {
        seen += line.gross().pence();
        long due = rounded(wanted, seen, all) - given;
        long most = Math.min(due, left.get(i).gross().pence());
        given += due;
        if (most < due) {
          problems.add(new Problem("share", "Together they pay more than the bill comes to."));
        } else if (most > 0) {
          taken.add(cut(i, most, line, wanted == all));
        }
      }
    }
    return taken;
  }

  /** Takes some pence with VAT from what is left of a line. */
  private Line cut(int i, long gross, Line line, boolean untouched) {
    Line rest = left.get(i);
    if (gross == rest.gross().pence()) {
      left.set(i, part(rest, 0, 0));
      return untouched && rest.equals(line) ? line : rest;
    }
    long net = rounded(gross, rest.net().pence(), rest.gross().pence());
    long vat = gross - net;
    left.set(i, part(rest, rest.net().pence() - net, rest.vat().pence() - vat));
    return part(line, net, vat);
  }

  private static Line part(Line line, long net, long vat) {
    return line.part(new Money(net), new Money(vat));
  }

  /** Of amounts whose product may be more than a long holds. */
  private static long rounded(long amount, long times, long by) {
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(times))
        .add(BigInteger.valueOf(by / 2))
        .divide(BigInteger.valueOf(by))
        .longValueExact();
  }
}
