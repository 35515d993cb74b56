/** {@code gateway cards}: a small client for a physical card, by way of its PKCS#11 library. */
@NullMarked
package io.caregateway.gateway.cli.cards;

import org.jspecify.annotations.NullMarked;
