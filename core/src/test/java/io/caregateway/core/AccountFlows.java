package io.caregateway.core;

import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.note.TaskReading;
import io.caregateway.core.billing.note.TypedNote;
import io.caregateway.core.billing.payer.AccountTerms;
import io.caregateway.core.billing.payer.BillingOnly;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.core.billing.payer.TypedPerson;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/** What people do with accounts: whose they are, on what terms they stand, notes on them. */
abstract class AccountFlows extends BilledTest {

  static List<ActFlow> accountFlows() {
    return List.of(
        new ActFlow(Act.PAYER_CHANGED, "added", AccountFlows::payerAdded),
        new ActFlow(Act.PAYER_CHANGED, "changed", AccountFlows::payerChanged),
        new ActFlow(Act.ACCOUNT_CHANGED, "on hold", () -> held(patient())),
        new ActFlow(Act.ACCOUNT_CHANGED, "a note", () -> noted(patient())),
        new ActFlow(Act.ACCOUNT_CHANGED, "a person", AccountFlows::person),
        new ActFlow(Act.PAYER_READ, "tasks", () -> AccountFlows::tasks),
        new ActFlow(Act.PAYER_READ, "by name", () -> AccountFlows::payers));
  }

  private static Executable held(PatientId patient) {
    return () -> books.bean(AccountTerms.class).status(PRACTICE, patient.value(), "on-hold", PRIYA);
  }

  private static Executable noted(PatientId patient) {
    TypedNote typed = new TypedNote(UUID.randomUUID(), "alert", "Pays late", "");
    return () -> books.bean(AccountNotes.class).add(PRACTICE, patient.value(), typed, PRIYA);
  }

  private static Executable person() {
    TypedPerson typed =
        new TypedPerson(UUID.randomUUID(), "", "Grace", "Hopper", "", "", "DN1 1AB", "", "");
    return () -> books.bean(BillingOnly.class).add(PRACTICE, typed, PRIYA);
  }

  private static Executable payerAdded() {
    TypedPayer typed = TypedPayer.named(UUID.randomUUID(), "business", "Densham Mills");
    return () -> books.bean(Payers.class).add(PRACTICE, typed, PRIYA);
  }

  private static Executable payerChanged() {
    UUID payer = payer("business", "Densham Mills");
    TypedPayer typed = TypedPayer.named(UUID.randomUUID(), "business", "Densham Works");
    return () -> books.bean(Payers.class).change(PRACTICE, payer, typed, PRIYA);
  }

  private static void tasks() {
    books.bean(TaskReading.class).of(PRACTICE, PRIYA);
  }

  private static void payers() {
    books.bean(PayerReading.class).named(PRACTICE, "mills", PRIYA);
  }
}
