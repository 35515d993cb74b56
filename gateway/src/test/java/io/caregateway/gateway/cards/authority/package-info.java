@NullMarked
package io.caregateway.gateway.cards.authority;

import org.jspecify.annotations.NullMarked;
