package io.caregateway.routes.writeback;

/** An amendment of an entry that was never asked for, or whose request has not come yet. */
public final class UnknownEntry extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnknownEntry() {
    super("An amendment names an entry that was not asked for. Send the request before it.");
  }
}
