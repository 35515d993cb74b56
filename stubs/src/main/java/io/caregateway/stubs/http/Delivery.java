package io.caregateway.stubs.http;

import java.time.Duration;

/** How an answer travels to the client. */
public sealed interface Delivery {

  /** At once and whole. */
  record Whole() implements Delivery {}

  /** Whole, but late. */
  record Late(Duration delay) implements Delivery {}

  /** In pieces, spread over a time. */
  record Drip(int pieces, Duration total) implements Delivery {}

  /** The connection is reset and no byte of the answer is sent. */
  record Dropped() implements Delivery {}

  /** Compressed whether the client asked or not, and cut off half-way through. */
  record TruncatedGzip() implements Delivery {}
}
