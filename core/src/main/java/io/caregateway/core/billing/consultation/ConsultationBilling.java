package io.caregateway.core.billing.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.consultation.Proposal.Item;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what the clinical system told of consultations. */
public final class ConsultationBilling {

  private static final int NAME = 80;
  private static final NotAllowed GONE =
      new NotAllowed(
          "What the clinical system told is deleted once it was used, and after a day. Look for"
              + " consultations again.");

  private final AccountWork work;
  private final ConsultationReading reading;
  private final Consultations consultations;
  private final Bills bills;
  private final Desk desk;

  ConsultationBilling(
      AccountWork work,
      ConsultationReading reading,
      Consultations consultations,
      Bills bills,
      Desk desk) {
    this.work = work;
    this.reading = reading;
    this.consultations = consultations;
    this.bills = bills;
    this.desk = desk;
  }

  /**
   * Begins a draft with the items of one consultation: its day, its practitioner, its branch. Asked
   * for twice, there is one. What the clinical system told is deleted with it.
   *
   * @param consultation the Encounter's id
   * @param codes of the items that are wanted
   */
  public Outcome draft(
      OdsCode practice,
      PatientId patient,
      UUID request,
      String consultation,
      Set<String> codes,
      Doer doer) {
    UUID bill = bill(request, consultation);
    return work.on(
        practice,
        patient.value(),
        null,
        Act.BILL_DRAFTED,
        doer,
        account -> {
          if (bills.of(practice, account.ids()).stream().anyMatch(one -> one.id().equals(bill))) {
            return Done.before(bill);
          }
          Proposal proposal =
              reading.proposals(practice, account.ids(), request).stream()
                  .filter(one -> one.consultation().equals(consultation))
                  .findFirst()
                  .orElse(null);
          if (proposal == null) {
            return GONE;
          }
          List<Item> wanted =
              proposal.items().stream().filter(it -> codes.contains(it.price().code())).toList();
          if (wanted.isEmpty()) {
            return Invalid.at("items", "Tick at least one item.");
          }
          Outcome begun = begin(practice, patient, bill, proposal, wanted, doer);
          consultations.forget(practice, account.ids());
          return begun;
        });
  }

  private Outcome begin(
      OdsCode practice,
      PatientId patient,
      UUID bill,
      Proposal proposal,
      List<Item> wanted,
      Doer doer) {
    Outcome begun =
        bills.begin(practice, NewBill.of(patient, bill, String.valueOf(proposal.date())), doer);
    if (!(begun instanceof Done)) {
      return begun;
    }
    for (Item item : wanted) {
      UUID token = Matching.token(practice, proposal.consultation(), item.price().code());
      bills.add(practice, bill, new NewLine(token, item.price().code(), "1", ""), doer);
    }
    bills.describe(practice, bill, details(practice, proposal), doer);
    return begun;
  }

  /** Whom the practice's lists do not have is noted, so that staff can choose. */
  private Details details(OdsCode practice, Proposal proposal) {
    Lists lists = desk.lists(practice, null);
    String practitioner = name(proposal.practitioner());
    String branch = name(proposal.location());
    String listed = lists.practitionerCalled(practitioner);
    String at = lists.branchCalled(branch);
    List<String> others = new ArrayList<>();
    if (listed.isEmpty() && !practitioner.isEmpty()) {
      others.add(practitioner);
    }
    if (at.isEmpty() && !branch.isEmpty()) {
      others.add(branch);
    }
    String note =
        others.isEmpty()
            ? ""
            : "The clinical system says " + String.join(" at ", others) + ", not on the list.";
    return new Details(listed, at, "", note, "");
  }

  /** What another system calls somebody, where a bill can hold it. */
  private static String name(@Nullable String told) {
    String name = told == null || told.length() <= NAME ? told : told.substring(0, NAME);
    List<Outcome.Problem> problems = new ArrayList<>();
    String read = TypedText.read("name", name, NAME, problems);
    return problems.isEmpty() ? read : "";
  }

  private static UUID bill(UUID request, String consultation) {
    return UUID.nameUUIDFromBytes((request + " " + consultation).getBytes(UTF_8));
  }
}
