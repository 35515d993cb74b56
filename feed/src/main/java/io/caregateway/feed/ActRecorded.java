package io.caregateway.feed;

/**
 * Another system recorded an act: a site's own core in place of ours. The event's data is sealed
 * under the practice's data key; asyncapi.yaml tells its fields.
 */
public final class ActRecorded {

  public static final String TYPE = "care.audit.recorded.v1";
  public static final String DESTINATION = "queue:care.audit.records";

  private ActRecorded() {}
}
