@NullMarked
package io.caregateway.gateway.cli.cards;

import org.jspecify.annotations.NullMarked;
