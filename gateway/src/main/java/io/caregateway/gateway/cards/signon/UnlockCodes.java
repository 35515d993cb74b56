package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.pki.AddressPace;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.smartcards.virtual.use.SelfUnlock;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends codes to unlock once whoever asked has been answered: how long it takes would tell whether
 * there is a locked card.
 */
@Component
final class UnlockCodes {

  /** Sends one, if there is a card to unlock. */
  interface Sender {
    void send(OdsCode practice, String uid, Origin origin);
  }

  private static final Logger LOG = LoggerFactory.getLogger(UnlockCodes.class);
  private static final int MOST_WAITING = 200;
  private static final int PER_MINUTE = 20;

  private final Sender sender;
  private final AddressPace pace;
  private final ExecutorService later;

  @Autowired
  UnlockCodes(SelfUnlock unlock) {
    this(unlock::sendCode, MOST_WAITING, new AddressPace(PER_MINUTE, PER_MINUTE));
  }

  /**
   * @param most how many may wait; whoever comes then asks again, as the page tells them to
   * @param pace of each address, so that none takes the places of all others
   */
  UnlockCodes(Sender sender, int most, AddressPace pace) {
    this.sender = sender;
    this.pace = pace;
    this.later =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(most),
            task -> new Thread(task, "unlock-codes"));
  }

  /** Returns at once, whether anything will be sent or not. */
  void send(OdsCode practice, String uid, Origin origin) {
    if (!pace.allows(String.valueOf(origin.address()))) {
      return;
    }
    try {
      later.execute(() -> sent(practice, uid, origin));
    } catch (RejectedExecutionException full) {
      LOG.warn("Too many people ask for codes to unlock their cards; one was not sent.");
    }
  }

  private void sent(OdsCode practice, String uid, Origin origin) {
    try {
      sender.send(practice, uid, origin);
    } catch (RuntimeException e) {
      LOG.warn("A code to unlock a card could not be sent.", e);
    }
  }

  @PreDestroy
  void stop() {
    later.shutdownNow();
  }
}
