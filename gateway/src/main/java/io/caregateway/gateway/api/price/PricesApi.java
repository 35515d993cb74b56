package io.caregateway.gateway.api.price;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceChange;
import io.caregateway.core.billing.prices.PriceChange.Changed;
import io.caregateway.core.billing.prices.PriceChange.Invalid;
import io.caregateway.core.billing.prices.PriceChange.Same;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiPage;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the practice charges. */
@RestController
@RequestMapping("/api/v1/prices/{payer}")
@PreAuthorize("hasAuthority('PRICES_CHANGE')")
@Tag(name = "Prices")
class PricesApi {

  private static final String PAYER = "patient, business or third-party";

  private final CurrentUser user;
  private final PriceList prices;
  private final PracticeTransactions transactions;

  PricesApi(CurrentUser user, PriceList prices, PracticeTransactions transactions) {
    this.user = user;
    this.prices = prices;
    this.transactions = transactions;
  }

  @GetMapping
  @Operation(
      summary = "Read a price list",
      description = "The newest version of every item, all at once.")
  ApiPage<PriceView> listPrices(
      @Parameter(description = PAYER, example = "patient") @PathVariable String payer) {
    PayerKind kind = kind(payer);
    return new ApiPage<>(
        prices.all(user.practice()).stream()
            .filter(price -> price.payer() == kind)
            .map(PriceView::of)
            .toList(),
        null);
  }

  @GetMapping("/{code}")
  @Operation(summary = "Read a price", description = "The newest version; its number is the ETag.")
  ResponseEntity<PriceView> readPrice(
      @Parameter(description = PAYER, example = "patient") @PathVariable String payer,
      @Parameter(example = "REPORT") @PathVariable String code) {
    return prices.versions(user.practice(), kind(payer), code).stream()
        .findFirst()
        .map(PricesApi::answer)
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Put a price",
      description =
          "Adds an item, or a version to one that there is; what is the same adds nothing.")
  ResponseEntity<PriceView> putPrice(
      @Parameter(description = PAYER, example = "patient") @PathVariable String payer,
      @Parameter(example = "REPORT") @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
      @RequestBody PriceView price) {
    OdsCode practice = user.practice();
    PayerKind kind = kind(payer);
    PriceChange change =
        transactions.in(
            practice,
            () -> {
              if (tag != null) {
                checkUnchanged(practice, kind, code, tag);
              }
              return prices.change(practice, price.typed(kind, code), user.actor(), user.origin());
            });
    if (change instanceof Invalid invalid) {
      throw new ApiRefused(
          ApiRefusal.NOT_VALID, "Some fields do not hold: see errors.", problems(invalid));
    }
    return answer(change instanceof Changed changed ? changed.price() : ((Same) change).price());
  }

  private void checkUnchanged(OdsCode practice, PayerKind kind, String code, String tag) {
    prices.hold(practice);
    List<Price> versions = prices.versions(practice, kind, code);
    if (versions.isEmpty() || !(tag.equals("*") || tag.equals(tag(versions.get(0))))) {
      throw new ApiRefused(ApiRefusal.CHANGED_MEANWHILE);
    }
  }

  private static ResponseEntity<PriceView> answer(Price price) {
    return ResponseEntity.ok().eTag(tag(price)).body(PriceView.of(price));
  }

  private static String tag(Price price) {
    return "\"" + price.version() + "\"";
  }

  private static PayerKind kind(String word) {
    return Arrays.stream(PayerKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  private static List<Problem> problems(Invalid invalid) {
    return invalid.problems().stream()
        .map(problem -> new Problem(PriceView.field(problem.column()), problem.sentence()))
        .toList();
  }
}
