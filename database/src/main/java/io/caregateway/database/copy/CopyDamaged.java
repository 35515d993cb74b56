package io.caregateway.database.copy;

import java.io.IOException;

/** What a copy holds of a table is not what was put into it. */
public final class CopyDamaged extends IOException {

  private static final long serialVersionUID = 1;

  CopyDamaged(Table table) {
    super("The rows of " + table.title() + " are not those that were copied.");
  }
}
