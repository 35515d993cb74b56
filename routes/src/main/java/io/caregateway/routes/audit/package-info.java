/** The audit log's signed heads on their way out, and other systems' records on their way in. */
@NullMarked
package io.caregateway.routes.audit;

import org.jspecify.annotations.NullMarked;
