package io.caregateway.core.billing;

/** What became of an attempt to have a parked entry tried again. */
public sealed interface RetryOutcome {

  /** It was asked for, and the item waits again. */
  record Retried() implements RetryOutcome {}

  /** The item is not parked, or not any more; nothing was sent. */
  record NotParked(String sentence) implements RetryOutcome {}

  /** The patient's rights forbid it; nothing was sent. */
  record NotAllowed(String sentence) implements RetryOutcome {}

  /** The practice has no such item. */
  record NoSuchItem(String sentence) implements RetryOutcome {}
}
