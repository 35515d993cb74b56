package io.caregateway.gateway.api.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.bill.BillQuery;
import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.core.billing.bill.FoundBill.Position;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists bills page by page; each page is one audit record. */
@Component
final class BillLists {

  private static final int LARGEST = 250;
  private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

  private final PracticeTransactions transactions;
  private final BillSearch search;
  private final PayerIds payers;
  private final AuditLog audit;
  private final CurrentUser user;

  BillLists(
      PracticeTransactions transactions,
      BillSearch search,
      PayerIds payers,
      AuditLog audit,
      CurrentUser user) {
    this.transactions = transactions;
    this.search = search;
    this.payers = payers;
    this.audit = audit;
    this.user = user;
  }

  /** What a client wants to see. */
  record Wanted(
      @Nullable UUID account, @Nullable String state, @Nullable Instant changedSince, int limit) {}

  ApiPage<BillEntry> page(Wanted wanted, @Nullable String after) {
    if (wanted.limit() < 1 || wanted.limit() > LARGEST) {
      throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
    }
    bound(wanted.changedSince());
    Position from = after == null ? null : position(after);
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          List<FoundBill> found =
              search.page(practice, query(practice, wanted), from, wanted.limit() + 1);
          List<FoundBill> shown = found.stream().limit(wanted.limit()).toList();
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, user.actor(), user.origin())
                  .about("REST API, bills shown: " + shown.size()));
          return new ApiPage<>(
              shown.stream().map(BillEntry::of).toList(),
              found.size() > shown.size()
                  ? next(wanted, shown.get(shown.size() - 1).position())
                  : null);
        });
  }

  private BillQuery query(OdsCode practice, Wanted wanted) {
    Set<BillState> states =
        wanted.state() == null ? EnumSet.allOf(BillState.class) : EnumSet.of(state(wanted.state()));
    BillQuery query = BillQuery.ALL.states(states, null).changed(wanted.changedSince(), null);
    return wanted.account() == null ? query : query.accounts(payers.of(practice, wanted.account()));
  }

  private static String next(Wanted wanted, Position last) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath("/api/v1/bills").queryParam("limit", wanted.limit());
    if (wanted.account() != null) {
      link.queryParam("account", wanted.account());
    }
    if (wanted.state() != null) {
      link.queryParam("state", wanted.state());
    }
    if (wanted.changedSince() != null) {
      link.queryParam("changedSince", wanted.changedSince());
    }
    byte[] plain = (last.changedAt() + "|" + last.id()).getBytes(UTF_8);
    return link.queryParam("after", Base64.getUrlEncoder().withoutPadding().encodeToString(plain))
        .toUriString();
  }

  private static BillState state(String word) {
    return Arrays.stream(BillState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new ApiRefused(ApiRefusal.PARAMETER_MALFORMED));
  }

  /** No database holds what lies beyond. */
  private static void bound(@Nullable Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
      throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
    }
  }

  private static Position position(String after) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(after), UTF_8).split("\\|", -1);
      if (parts.length == 2) {
        Instant changedAt = Instant.parse(parts[0]);
        bound(changedAt);
        return new Position(changedAt, UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
    }
    throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
  }
}
