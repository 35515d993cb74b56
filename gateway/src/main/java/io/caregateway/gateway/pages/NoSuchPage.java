package io.caregateway.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What an address names is not there, or belongs to another practice; which of the two is not told.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchPage extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NoSuchPage() {
    super("No such page for this practice.");
  }
}
