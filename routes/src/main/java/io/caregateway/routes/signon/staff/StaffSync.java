package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.practice.Practices;
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
 * Notes the people whom a practice's clinical system lists. All of them at once, or none: two syncs
 * at a time do no harm.
 */
public final class StaffSync {

  private static final String SUBJECT = "users";

  private final ProducerTemplate camel;
  private final PracticeTransactions transactions;
  private final Practices practices;
  private final StaffIntake intake;
  private final AuditLog audit;

  StaffSync(
      ProducerTemplate camel,
      PracticeTransactions transactions,
      Practices practices,
      StaffIntake intake,
      AuditLog audit) {
    this.camel = camel;
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
   */
  public int run(OdsCode practice, Actor actor, Origin origin) {
    practices.get(practice);
    Exchange sent =
        camel.request(
            StaffRoutes.STAFF, exchange -> exchange.getMessage().setBody(StaffRun.of(practice)));
    if (sent.getException() != null) {
      throw failed(practice, actor, origin, sent.getException());
    }
    List<StaffMember> staff =
        Objects.requireNonNull(sent.getMessage().getBody(StaffRun.class)).found();
    transactions.run(
        practice,
        () -> {
          intake.take(staff);
          audit.append(AuditRecord.done(Act.SYNC, actor, origin).about(SUBJECT));
        });
    return staff.size();
  }

  private RuntimeException failed(OdsCode practice, Actor actor, Origin origin, Exception e) {
    boolean expected = e instanceof PartnerFailure || e instanceof StaffUnreadable;
    String sentence = expected ? String.valueOf(e.getMessage()) : "The users sync broke off.";
    transactions.run(
        practice,
        () -> audit.append(AuditRecord.failed(Act.SYNC, actor, origin, sentence).about(SUBJECT)));
    return expected ? (RuntimeException) e : new IllegalStateException(sentence, e);
  }
}
