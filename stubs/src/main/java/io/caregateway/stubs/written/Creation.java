package io.caregateway.stubs.written;

/** What a conditional create came to (FHIR RESTful API, conditional create). */
public sealed interface Creation {

  /** None matched: 201. */
  record Created(WrittenRecord made) implements Creation {}

  /** One matched and nothing was written: 200. */
  record Existing(WrittenRecord found) implements Creation {}

  /** More than one matched: 412. */
  record Several() implements Creation {}
}
