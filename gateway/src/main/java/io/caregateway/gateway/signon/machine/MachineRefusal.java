package io.caregateway.gateway.signon.machine;

/** Why a machine's request is not served. The audit record gives the name. */
enum MachineRefusal {
  NO_CERTIFICATE(401, "Show a client certificate."),
  UNKNOWN_CERTIFICATE(
      403,
      "This certificate is mapped to no practice here. Ask whoever runs this gateway to add it to"
          + " gateway.machines.clients."),
  OTHER_PRACTICE(
      403,
      "This client does not serve the practice that the header X-Practice names."
          + " Name one that it serves, or ask whoever runs this gateway."),
  PRACTICE_LEFT(403, "This practice does not use this gateway any more."),
  NOT_ALLOWED(
      403,
      "This client may not do that. Ask whoever runs this gateway which rights it has; the FHIR API"
          + " is at /fhir/R4, the REST API at /api/v1.");

  private final int status;
  private final String sentence;

  MachineRefusal(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  String sentence() {
    return sentence;
  }
}
