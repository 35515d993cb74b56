/** Patients' accounts and what they are billed for. */
@NullMarked
package io.caregateway.core.billing;

import org.jspecify.annotations.NullMarked;
