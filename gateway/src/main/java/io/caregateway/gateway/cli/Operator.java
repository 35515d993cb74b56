package io.caregateway.gateway.cli;

import io.caregateway.safeguards.audit.Actor;

/** Whoever types commands, as the operating system knows them. */
public final class Operator {

  private Operator() {}

  public static Actor actor() {
    String user = System.getProperty("user.name", "unknown");
    return new Actor(Actor.Kind.PERSON, user, null, null, null, "command line");
  }
}
