package io.caregateway.routes.sync;

import org.jspecify.annotations.Nullable;

/**
 * Why a run cannot go on, other than that the clinical system does not serve. The message is a
 * sentence for staff and carries no personal data.
 */
public abstract sealed class SyncFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private SyncFailure(String sentence) {
    super(sentence);
  }

  /** An answer that is no page of patients, with its bytes. */
  public static final class UnreadablePage extends SyncFailure {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final transient byte @Nullable [] bytes;

    UnreadablePage(String reason, String sentence, byte[] bytes) {
      super(
          sentence
              + " It is kept under Needs attention; the next sync asks again. If it lasts, tell the"
              + " system's supplier.");
      this.reason = reason;
      this.bytes = bytes;
    }

    public String reason() {
      return reason;
    }

    byte[] bytes() {
      return bytes == null ? new byte[0] : bytes;
    }
  }

  /** The clinical system has no search of patients at this address. */
  public static final class NoSuchSearch extends SyncFailure {
    private static final long serialVersionUID = 1;

    NoSuchSearch() {
      super(
          "The clinical system finds nothing at this address. Check the practice's base-url, and"
              + " that it offers a search of patients.");
    }
  }

  /** The next link of a page is no longer served. */
  public static final class LinkExpired extends SyncFailure {
    private static final long serialVersionUID = 1;

    LinkExpired() {
      super(
          "The clinical system's links to further pages expired again and again before they were"
              + " followed. Lower sync.page-size, or tell the system's supplier.");
    }
  }

  /** A link that was followed before in the same run, or is no link. */
  public static final class LinkUnusable extends SyncFailure {
    private static final long serialVersionUID = 1;

    LinkUnusable() {
      super(
          "The clinical system's links to further pages lead round in a circle, or cannot be read."
              + " Tell the system's supplier; what came before was kept.");
    }
  }

  /** A comparison in which the clinical system lists nobody, though patients are kept. */
  public static final class NobodyListed extends SyncFailure {
    private static final long serialVersionUID = 1;

    NobodyListed() {
      super(
          "The clinical system lists no patients at all, so nothing was changed. Check that the"
              + " gateway may still see this practice; if the practice has closed, take it out of"
              + " the settings.");
    }
  }

  /** More pages than allowed. */
  public static final class TooManyPages extends SyncFailure {
    private static final long serialVersionUID = 1;

    TooManyPages(int most) {
      super(
          "The clinical system still had pages after "
              + most
              + ". What came was kept. Raise sync.maximum-pages or sync.page-size if the practice"
              + " is that large.");
    }
  }
}
