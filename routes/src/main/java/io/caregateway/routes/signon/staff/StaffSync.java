package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.signon.staff.StaffTurns.Turn;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Takes in the people whom a practice's clinical system lists: all of them in one transaction with
 * its record, or none.
 */
public final class StaffSync {

  private static final String SUBJECT = "users";

  private final ProducerTemplate camel;
  private final StaffFetching fetching;
  private final StaffTurns turns;
  private final PracticeTransactions transactions;
  private final Practices practices;
  private final StaffIntake intake;
  private final AuditLog audit;

  StaffSync(
      ProducerTemplate camel,
      StaffFetching fetching,
      StaffTurns turns,
      PracticeTransactions transactions,
      Practices practices,
      StaffIntake intake,
      AuditLog audit) {
    this.camel = camel;
    this.fetching = fetching;
    this.turns = turns;
    this.transactions = transactions;
    this.practices = practices;
    this.intake = intake;
    this.audit = audit;
  }

  /**
   * @return how many people were listed
   * @throws io.caregateway.routes.practice.UnknownPractice when this site does not serve it
   * @throws PartnerFailure when the clinical system does not serve its list
   * @throws StaffUnreadable when the list cannot be used
   * @throws StaffSyncUnderWay while another one is at the same practice
   */
  public int run(OdsCode practice, Actor actor, Origin origin) {
    practices.get(practice);
    Turn turn = turns.take(practice);
    try {
      List<StaffMember> staff = listed(turn);
      transactions.run(
          practice,
          () -> {
            if (!turns.end(turn)) {
              throw new StaffSyncUnderWay(practice);
            }
            intake.take(staff, actor, origin);
            audit.append(AuditRecord.done(Act.SYNC, actor, origin).about(SUBJECT));
          });
      return staff.size();
    } catch (StaffSyncUnderWay lost) {
      throw lost;
    } catch (RuntimeException e) {
      throw failed(turn, actor, origin, e);
    }
  }

  /** A list with nobody on it would take from everybody what came from the one before. */
  private List<StaffMember> listed(Turn turn) {
    Exchange sent =
        camel.request(
            StaffRoutes.STAFF,
            exchange ->
                exchange.getMessage().setBody(fetching.begin(turn.practice(), turn.until())));
    Exception failure = sent.getException();
    if (failure != null) {
      throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
    List<StaffMember> staff =
        Objects.requireNonNull(sent.getMessage().getBody(StaffRun.class)).staff();
    if (staff.isEmpty()) {
      throw new StaffUnreadable(
          "The clinical system lists nobody with a user id, so nothing was changed. Ask the"
              + " system's supplier.");
    }
    return staff;
  }

  private RuntimeException failed(Turn turn, Actor actor, Origin origin, RuntimeException e) {
    boolean expected = e instanceof PartnerFailure || e instanceof StaffUnreadable;
    String sentence = expected ? String.valueOf(e.getMessage()) : "The users sync broke off.";
    transactions.run(
        turn.practice(),
        () -> {
          turns.end(turn);
          audit.append(AuditRecord.failed(Act.SYNC, actor, origin, sentence).about(SUBJECT));
        });
    return expected ? e : new IllegalStateException(sentence, e);
  }
}
