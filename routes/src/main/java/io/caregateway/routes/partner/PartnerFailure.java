package io.caregateway.routes.partner;

import java.time.Duration;

/**
 * Why a clinical system did not serve a request. The message is a sentence for staff and carries no
 * personal data.
 */
public abstract sealed class PartnerFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean passing;

  private PartnerFailure(boolean passing, String sentence) {
    super(sentence);
    this.passing = passing;
  }

  /** Whether the same request may be served later. */
  public boolean isTransient() {
    return passing;
  }

  /** 429 or 503. */
  public static final class Busy extends PartnerFailure {
    private static final long serialVersionUID = 1;
    private final Duration retryAfter;

    Busy(Duration retryAfter) {
      super(true, "The clinical system is busy. The gateway tries again by itself.");
      this.retryAfter = retryAfter;
    }

    /** How long the clinical system asked to be left alone; zero when it did not say. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** No connection. */
  public static final class Unreachable extends PartnerFailure {
    private static final long serialVersionUID = 1;

    Unreachable() {
      super(
          true,
          "The clinical system cannot be reached. The gateway tries again by itself; if it lasts,"
              + " check the practice's base-url and the network.");
    }
  }

  /** No whole answer in time. */
  public static final class TimedOut extends PartnerFailure {
    private static final long serialVersionUID = 1;

    TimedOut() {
      super(true, "The clinical system took too long. The gateway tries again by itself.");
    }
  }

  /** The answer broke off or could not be unpacked. */
  public static final class BrokenAnswer extends PartnerFailure {
    private static final long serialVersionUID = 1;

    BrokenAnswer() {
      super(true, "The clinical system's answer broke off. The gateway tries again by itself.");
    }
  }

  /** 5xx but 503. */
  public static final class ServerError extends PartnerFailure {
    private static final long serialVersionUID = 1;
    private final int status;

    ServerError(int status) {
      super(
          true,
          "The clinical system failed with status "
              + status
              + ". The gateway tries again by itself; if it lasts, tell the system's supplier.");
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** What was to be changed has another version than the one that was read. */
  public static final class Conflicted extends PartnerFailure {
    private static final long serialVersionUID = 1;

    Conflicted() {
      super(
          true,
          "The entry was changed in the clinical system at the same time. The gateway reads it"
              + " again by itself.");
    }
  }

  /** So many failures of late that the gateway leaves the endpoint alone for a while. */
  public static final class Resting extends PartnerFailure {
    private static final long serialVersionUID = 1;

    Resting() {
      super(
          true,
          "The clinical system failed several times in a row, so the gateway waits before it asks"
              + " again.");
    }
  }

  /** The answer is larger than the setting partner.maximum-answer allows. */
  public static final class TooLarge extends PartnerFailure {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super(
          false,
          "The clinical system's answer is larger than allowed. Lower sync.page-size, or raise"
              + " partner.maximum-answer if you trust it.");
    }
  }

  /** The clinical system sent the request elsewhere; credentials do not follow. */
  public static final class Redirected extends PartnerFailure {
    private static final long serialVersionUID = 1;

    Redirected() {
      super(
          false,
          "The clinical system redirects to another address. Set the practice's base-url to the"
              + " address that it really uses.");
    }
  }

  /** A link that leads away from the base URL. */
  public static final class ForeignLink extends PartnerFailure {
    private static final long serialVersionUID = 1;

    ForeignLink() {
      super(
          false,
          "The clinical system sent a link that leads away from the practice's base-url, which is"
              + " not followed. Tell the system's supplier.");
    }
  }

  /** The clinical system did not believe who the gateway is. */
  public static final class NotBelieved extends PartnerFailure {
    private static final long serialVersionUID = 1;

    NotBelieved(String sentence) {
      super(false, sentence);
    }
  }

  /** The clinical system refused the request, and would refuse it again. */
  public static final class Refused extends PartnerFailure {
    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status, String sentence) {
      super(false, sentence);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
