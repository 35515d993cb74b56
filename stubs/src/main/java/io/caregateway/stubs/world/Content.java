package io.caregateway.stubs.world;

import io.caregateway.stubs.person.Person;

/** What a patient's record says. */
public sealed interface Content {

  /** A made patient as edited, or one registered later. */
  record Made(Person person) implements Content {}

  /**
   * A payload of a folder, served as it is.
   *
   * @param json with {@code id}, {@code meta.versionId} and {@code meta.lastUpdated}
   */
  record Given(String json) implements Content {}
}
