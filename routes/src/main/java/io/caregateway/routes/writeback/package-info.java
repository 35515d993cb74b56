/** Billing items into the clinical record, each once and only once. */
@NullMarked
package io.caregateway.routes.writeback;

import org.jspecify.annotations.NullMarked;
