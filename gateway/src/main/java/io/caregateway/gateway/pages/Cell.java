package io.caregateway.gateway.pages;

import java.util.regex.Pattern;

/** What may stand in a cell of a file for a spreadsheet. */
public final class Cell {

  /** Also as wide signs, which spreadsheets take for the same. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Cell() {}

  /**
   * With an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV Injection). A
   * plain number is none.
   */
  public static String of(String value) {
    boolean formula =
        !value.isEmpty()
            && STARTS.indexOf(value.charAt(0)) >= 0
            && !NUMBER.matcher(value).matches();
    return formula ? "'" + value : value;
  }
}
