/** What only the demo shows. */
@NullMarked
package io.caregateway.gateway.cards.demo;

import org.jspecify.annotations.NullMarked;
