package io.caregateway.core.billing.bill;

import io.caregateway.feed.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bill as somebody begins it.
 *
 * @param token names the form: sent twice, it makes one bill. It is the bill's id
 * @param payer whose account it goes on: the patient's own id, or a business's or third party's
 * @param about the patient whom it is about; null for a business's bill that is about none
 * @param day of the service, as typed
 */
public record NewBill(UUID token, UUID payer, @Nullable PatientId about, String day) {

  /** One that the patient pays. */
  public static NewBill of(PatientId patient, UUID token, String day) {
    return new NewBill(token, patient.value(), patient, day);
  }
}
