package io.caregateway.gateway.api.lock;

import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.session.SessionLocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Told by whatever watches the clinical system's lock. */
@RestController
@RequestMapping("/api/v1/lock")
@Tag(name = "Lock")
class LockApi {

  private final CurrentUser user;
  private final SessionLocks locks;

  LockApi(CurrentUser user, SessionLocks locks) {
    this.user = user;
    this.locks = locks;
  }

  /** Whose computer is locked or unlocked. */
  @Schema(name = "Lock")
  record Lock(
      @Schema(description = "The person's UID, of 12 digits", example = "555000100011")
          @Nullable String uid,
      @Schema(
              description = "Instead of a UID, what the practice's own sign-on calls the person",
              example = "priya.shah")
          @Nullable String name,
      @Schema(
              description = "The computer's address, as the gateway sees it; all of theirs if none",
              example = "10.20.30.40")
          @Nullable String address,
      @Schema(example = "true") @Nullable Boolean locked) {}

  /** How many sessions it changed. */
  @Schema(name = "LockedSessions")
  record Locked(@Schema(example = "1") int sessions) {}

  @PutMapping
  @PreAuthorize("hasAuthority('SESSIONS_MANAGE')")
  @Operation(
      summary = "Tell that somebody's computer is locked, or is so no longer",
      description =
          "Their sessions at the practice show nothing until it is unlocked, from their next request"
              + " on, within five seconds at the latest.")
  Locked putLock(@RequestBody Lock lock) {
    if (lock.locked() == null) {
      throw new ApiRefused(ApiRefusal.BODY_UNREADABLE);
    }
    return new Locked(
        locks.tell(
            user.practice(),
            person(lock),
            lock.address(),
            lock.locked(),
            user.actor(),
            user.origin()));
  }

  private static UserId person(Lock lock) {
    try {
      if (lock.uid() != null && lock.name() == null) {
        return UserId.uid(lock.uid());
      }
      if (lock.name() != null && lock.uid() == null) {
        return UserId.local(lock.name());
      }
    } catch (IllegalArgumentException e) {
      throw new ApiRefused(ApiRefusal.BODY_UNREADABLE);
    }
    throw new ApiRefused(ApiRefusal.BODY_UNREADABLE);
  }
}
