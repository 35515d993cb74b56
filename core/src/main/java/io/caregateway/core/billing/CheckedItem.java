package io.caregateway.core.billing;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new item whose every field holds. */
record CheckedItem(
    String code, @Nullable String clinicalCode, String text, Money price, LocalDate date) {}
