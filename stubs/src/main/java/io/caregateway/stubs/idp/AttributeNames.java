package io.caregateway.stubs.idp;

/**
 * What the attributes of an assertion are called. No public page says what a supplier's own names
 * are, so they are settings.
 */
public record AttributeNames(String uid, String name, String roles, String practice) {
  public static final AttributeNames DEFAULT =
      new AttributeNames("uid", "displayName", "role", "practice");
}
