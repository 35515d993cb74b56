package io.caregateway.routes.consultation;

/** Why consultations are not read. The message is a sentence for staff. */
public abstract sealed class Unread extends RuntimeException {

  private static final long serialVersionUID = 1;

  private Unread(String sentence) {
    super(sentence);
  }

  /** The site does not serve the practice, or no longer. */
  public static final class NoSuchPractice extends Unread {
    private static final long serialVersionUID = 1;

    NoSuchPractice() {
      super("The practice is not served here. Ask whoever runs the gateway.");
    }
  }

  /** No such patient is kept for the practice. */
  public static final class UnknownPatient extends Unread {
    private static final long serialVersionUID = 1;

    UnknownPatient() {
      super("The gateway does not know this patient at the practice. Sync the practice first.");
    }
  }

  /** The patient was erased. */
  public static final class PatientErased extends Unread {
    private static final long serialVersionUID = 1;

    PatientErased() {
      super("The patient was erased, so nothing can be read about them.");
    }
  }

  /** The use of the patient's data is restricted. */
  public static final class ProcessingRestricted extends Unread {
    private static final long serialVersionUID = 1;

    ProcessingRestricted() {
      super(
          "The use of this patient's data is restricted, so nothing was read. A privacy officer"
              + " can lift the restriction.");
    }
  }

  /** The days to look back are none, or too many. */
  public static final class DaysOutOfRange extends Unread {
    private static final long serialVersionUID = 1;

    DaysOutOfRange(int most) {
      super("Consultations are read of the last 1 to " + most + " days. Ask for fewer days.");
    }
  }

  /** The answer was about somebody else. */
  public static final class OtherPatientAnswered extends Unread {
    private static final long serialVersionUID = 1;

    OtherPatientAnswered() {
      super(
          "The clinical system answered with another patient's record, so nothing of it was used."
              + " Tell the system's supplier.");
    }
  }

  /** The clinical system has no such search, or no such patient. */
  public static final class NotThere extends Unread {
    private static final long serialVersionUID = 1;

    NotThere() {
      super(
          "The clinical system does not have this patient's consultations. If the patient is still"
              + " at the practice, ask the system's supplier whether consultations can be read.");
    }
  }

  /** The answer is no page of search results. */
  public static final class Unreadable extends Unread {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super(
          "The clinical system's answer could not be read. Try again; if it lasts, tell the"
              + " system's supplier.");
    }
  }

  /** The links from page to page expire, or lead in a circle. */
  public static final class LinkUnusable extends Unread {
    private static final long serialVersionUID = 1;

    LinkUnusable() {
      super(
          "The clinical system's pages of consultations do not follow on each other. Try fewer"
              + " days; if it lasts, tell the system's supplier.");
    }
  }
}
