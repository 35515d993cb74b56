package io.caregateway.core.billing.bill;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which bills are wanted; all that is given must hold.
 *
 * @param accounts who pays, with all that were merged into them; null for any
 * @param patients whom it is about, with all that were merged into them; null for any
 * @param states at least one
 * @param settled whether nothing is owed; null for either
 * @param postedFrom the earliest time of posting; then drafts are left out
 * @param postedBefore the first time of posting that is too late
 * @param changedFrom the earliest time of the last change
 * @param changedBefore the first time of the last change that is too late
 */
public record BillQuery(
    @Nullable UUID id,
    @Nullable Set<UUID> accounts,
    @Nullable Set<UUID> patients,
    Set<BillState> states,
    @Nullable Boolean settled,
    @Nullable Instant postedFrom,
    @Nullable Instant postedBefore,
    @Nullable Instant changedFrom,
    @Nullable Instant changedBefore) {

  public static final BillQuery ALL =
      new BillQuery(null, null, null, EnumSet.allOf(BillState.class), null, null, null, null, null);

  public BillQuery {
    accounts = accounts == null ? null : Set.copyOf(accounts);
    patients = patients == null ? null : Set.copyOf(patients);
    states = Set.copyOf(states);
  }

  public BillQuery id(UUID wanted) {
    return new BillQuery(
        wanted,
        accounts,
        patients,
        states,
        settled,
        postedFrom,
        postedBefore,
        changedFrom,
        changedBefore);
  }

  public BillQuery accounts(Set<UUID> wanted) {
    return new BillQuery(
        id,
        wanted,
        patients,
        states,
        settled,
        postedFrom,
        postedBefore,
        changedFrom,
        changedBefore);
  }

  public BillQuery patients(Set<UUID> wanted) {
    return new BillQuery(
        id,
        accounts,
        wanted,
        states,
        settled,
        postedFrom,
        postedBefore,
        changedFrom,
        changedBefore);
  }

  public BillQuery states(Set<BillState> wanted, @Nullable Boolean paid) {
    return new BillQuery(
        id, accounts, patients, wanted, paid, postedFrom, postedBefore, changedFrom, changedBefore);
  }

  public BillQuery posted(@Nullable Instant from, @Nullable Instant before) {
    return new BillQuery(
        id, accounts, patients, states, settled, from, before, changedFrom, changedBefore);
  }

  public BillQuery changed(@Nullable Instant from, @Nullable Instant before) {
    return new BillQuery(
        id, accounts, patients, states, settled, postedFrom, postedBefore, from, before);
  }
}
