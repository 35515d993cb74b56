@NullMarked
package io.caregateway.gateway.cards;

import org.jspecify.annotations.NullMarked;
