@NullMarked
package io.caregateway.core.billing.report;

import org.jspecify.annotations.NullMarked;
