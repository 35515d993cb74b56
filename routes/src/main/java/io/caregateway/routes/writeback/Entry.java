package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackRequested;
import java.util.UUID;

/**
 * An entry that this process has taken in hand.
 *
 * @param holder marks this very attempt; whoever no longer holds the entry cannot tell its outcome
 * @param attempts this one included
 */
record Entry(WriteBackRequested request, UUID holder, int attempts) {

  OdsCode practice() {
    return request.practice();
  }

  UUID key() {
    return request.key();
  }
}
