package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A key of an address in a gazetteer (Extension-UKCore-AddressKey).
 *
 * @param type PAF or UPRN
 */
public record AddressKey(@Nullable Code type, String value) {}
