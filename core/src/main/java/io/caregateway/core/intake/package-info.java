/** Messages of the gateway come in and become accounts and outcomes, each once. */
@NullMarked
package io.caregateway.core.intake;

import org.jspecify.annotations.NullMarked;
