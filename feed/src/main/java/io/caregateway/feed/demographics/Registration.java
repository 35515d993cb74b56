package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * How the patient is registered.
 *
 * @param type R regular, E emergency, IN immediately necessary, T temporary, P private, O other, S
 *     synthetic
 * @param status A active, D deduction pending, I inactive, R removed
 * @param branch the branch surgery the patient prefers
 * @param removal why the patient was removed, as {@code SCT} (PDS-RemovalReasonExitCode)
 */
public record Registration(
    @Nullable Code type,
    @Nullable Code status,
    @Nullable Span period,
    @Nullable Party branch,
    @Nullable Code removal,
    @Nullable Span removalPeriod) {

  /** The same without the branch, which tells where the patient may be found. */
  Registration withoutBranch() {
    return new Registration(type, status, period, null, removal, removalPeriod);
  }

  public boolean isTemporary() {
    return type != null && "T".equals(type.code());
  }

  public boolean isPrivate() {
    return type != null && "P".equals(type.code());
  }
}
