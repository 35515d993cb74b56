package io.caregateway.stubs.fhir;

/** A request that is refused; the dialect says so in an OperationOutcome of its own. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why, with what GP Connect (STU3) and the R4 Spine error codes call it. */
  public enum Reason {
    BAD_REQUEST(400, "invalid", "BAD_REQUEST", "INVALID_VALUE"),
    MISSING_HEADER(400, "required", "BAD_REQUEST", "MISSING_VALUE"),
    INVALID_IDENTIFIER_SYSTEM(400, "value", "INVALID_IDENTIFIER_SYSTEM", "INVALID_SEARCH_DATA"),
    INVALID_NHS_NUMBER(400, "value", "INVALID_NHS_NUMBER", "INVALID_SEARCH_DATA"),
    UNAUTHENTICATED(401, "login", "ACCESS_DENIED", "ACCESS_DENIED"),
    FORBIDDEN(403, "forbidden", "ACCESS_DENIED", "ACCESS_DENIED"),
    PATIENT_NOT_FOUND(404, "not-found", "PATIENT_NOT_FOUND", "RESOURCE_NOT_FOUND"),
    NO_RECORD_FOUND(404, "not-found", "NO_RECORD_FOUND", "RESOURCE_NOT_FOUND"),
    NOT_ALLOWED(405, "not-supported", "BAD_REQUEST", "UNSUPPORTED_SERVICE"),
    STALE_VERSION(409, "conflict", "RESOURCE_VERSION_MISMATCH", "RESOURCE_VERSION_MISMATCH"),
    GONE(410, "not-found", "NO_RECORD_FOUND", "RESOURCE_NOT_FOUND"),
    PRECONDITION_FAILED(412, "conflict", "PRECONDITION_FAILED", "PRECONDITION_FAILED"),
    INVALID_PARAMETER(422, "invalid", "INVALID_PARAMETER", "INVALID_SEARCH_DATA"),
    INVALID_RESOURCE(422, "invalid", "INVALID_RESOURCE", "INVALID_UPDATE"),
    REFERENCE_NOT_FOUND(422, "not-found", "REFERENCE_NOT_FOUND", "REFERENCE_NOT_FOUND"),
    TOO_MANY_REQUESTS(429, "throttled", "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"),
    SERVER_ERROR(500, "exception", "INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR"),
    UNAVAILABLE(503, "transient", "INTERNAL_SERVER_ERROR", "UNABLE_TO_CALL_SERVICE");

    public final int status;
    public final String issueType;
    public final String stu3Code;
    public final String r4Code;

    Reason(int status, String issueType, String stu3Code, String r4Code) {
      this.status = status;
      this.issueType = issueType;
      this.stu3Code = stu3Code;
      this.r4Code = r4Code;
    }
  }

  /**
   * @param diagnostics what was wrong, without personal data
   */
  public Refusal(Reason reason, String diagnostics) {
    super(diagnostics);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String diagnostics() {
    return String.valueOf(getMessage());
  }
}
