package io.caregateway.feed;

/**
 * A log of the audit has a new signed head. The event's data is the signed note itself, not sealed:
 * it holds nothing personal, and whoever keeps it needs no key of the practice's.
 */
public final class CheckpointSigned {

  public static final String TYPE = "care.audit.checkpoint.v1";
  public static final String DESTINATION = "topic:care.audit";

  private CheckpointSigned() {}
}
