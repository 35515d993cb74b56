package io.caregateway.routes.writeback;

import io.caregateway.feed.WriteBackOutcome.Mismatch;
import java.util.List;

/** An entry that a person must look at. The message is a sentence for staff. */
public abstract sealed class Parked extends RuntimeException {

  private static final long serialVersionUID = 1;

  private Parked(String sentence) {
    super(sentence);
  }

  /** The fields that did not match, when that is why. */
  public List<Mismatch> mismatches() {
    return List.of();
  }

  /** No such patient is kept for the practice. */
  public static final class UnknownPatient extends Parked {
    private static final long serialVersionUID = 1;

    UnknownPatient() {
      super(
          "The gateway does not know this patient at the practice. Sync the practice, then Retry.");
    }
  }

  /** The patient was erased, and with them what led to their record. */
  public static final class PatientErased extends Parked {
    private static final long serialVersionUID = 1;

    PatientErased() {
      super("The patient was erased, so the item cannot be written any more.");
    }
  }

  /** The use of the patient's data is restricted. */
  public static final class ProcessingRestricted extends Parked {
    private static final long serialVersionUID = 1;

    ProcessingRestricted() {
      super(
          "The use of this patient's data is restricted, so nothing was written. Once a privacy"
              + " officer has lifted the restriction, Retry.");
    }
  }

  /** The site does not serve the practice. */
  public static final class UnknownPractice extends Parked {
    private static final long serialVersionUID = 1;

    UnknownPractice() {
      super("The practice is not set up at this gateway. Ask whoever runs it, then Retry.");
    }
  }

  /** The clinical system no longer has the record. */
  public static final class PatientGone extends Parked {
    private static final long serialVersionUID = 1;

    PatientGone() {
      super(
          "The patient is no longer in the clinical system. If they left the practice, the item"
              + " cannot be written; if not, Retry.");
    }
  }

  /** The clinical system's record cannot be read. */
  public static final class PatientUnreadable extends Parked {
    private static final long serialVersionUID = 1;

    PatientUnreadable() {
      super(
          "The patient's record in the clinical system could not be read, so nothing was written."
              + " Look under Needs attention for the record, then Retry.");
    }
  }

  /** The clinical system's record is not, beyond doubt, of the same person. */
  public static final class PatientDiffers extends Parked {
    private static final long serialVersionUID = 1;
    private final transient List<Mismatch> mismatches;

    PatientDiffers(List<Mismatch> mismatches) {
      super(
          "The patient in the clinical system does not match the account, so nothing was written."
              + " Compare the fields below. If the clinical system is right, sync the practice,"
              + " then Retry.");
      this.mismatches = List.copyOf(mismatches);
    }

    @Override
    public List<Mismatch> mismatches() {
      return mismatches;
    }
  }

  /** Several entries carry the key already. */
  public static final class WrittenSeveralTimes extends Parked {
    private static final long serialVersionUID = 1;

    WrittenSeveralTimes() {
      super(
          "The clinical system has more than one entry for this item. Open the record, remove the"
              + " extra entries, then Retry.");
    }
  }

  /** The answer was about something else. */
  public static final class OtherEntryAnswered extends Parked {
    private static final long serialVersionUID = 1;

    OtherEntryAnswered() {
      super(
          "The clinical system answered with another entry than the one that was sent. Retry asks"
              + " again; it cannot write the item twice.");
    }
  }

  /** The entry that is to be put right is not there any more. */
  public static final class EntryGone extends Parked {
    private static final long serialVersionUID = 1;

    EntryGone() {
      super(
          "The entry is no longer in the clinical system, so it was not put right. If it should be"
              + " there, add a new item.");
    }
  }

  /** The entry that is to be put right stands with somebody else's record. */
  public static final class EntryElsewhere extends Parked {
    private static final long serialVersionUID = 1;

    EntryElsewhere() {
      super(
          "The entry stands with another record than the patient's, so it was not changed. Change"
              + " it in the clinical system, then Retry.");
    }
  }

  /** The clinical system does not say which version of the entry it showed. */
  public static final class NoVersion extends Parked {
    private static final long serialVersionUID = 1;

    NoVersion() {
      super(
          "The clinical system does not tell versions of entries, so changing this one might undo"
              + " someone else's change. Change it in the clinical system, then Retry.");
    }
  }

  /** The clinical system does not take the request, and would not take it again. */
  public static final class NotTaken extends Parked {
    private static final long serialVersionUID = 1;

    NotTaken(String sentence) {
      super(sentence);
    }
  }
}
