package io.caregateway.fhir.outcome;

/**
 * Why a clinical system refused a request.
 *
 * @param status the HTTP status
 * @param sentence for staff, without personal data
 */
public record PartnerRefusal(int status, String sentence) {

  /** Reads a refusal's status; its OperationOutcome is not looked at yet. */
  public static PartnerRefusal read(int status, byte[] body) {
    String size = body.length == 0 ? " and no explanation." : ".";
    return new PartnerRefusal(
        status, "The clinical system refused the request with status " + status + size);
  }
}
