package io.caregateway.bench.report;

/**
 * One subject's rate by another's.
 *
 * @param wanted what it is to be at least; 0 when nothing is asked of it
 */
public record Ratio(String work, String subject, String toWork, String toSubject, double wanted) {

  String title() {
    return "%s, %s to %s".formatted(work, subject, subject.equals(toSubject) ? toWork : toSubject);
  }
}
