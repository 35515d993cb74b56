package io.caregateway.bench.report;

import java.util.Arrays;

/** The middle one of repeated measurements, and how far they lie apart. */
public record Spread(double least, double median, double most) {

  static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }
}
