/**
 * What consultations a patient has had of late, read from the clinical record when the core asks.
 */
@NullMarked
package io.caregateway.routes.consultation;

import org.jspecify.annotations.NullMarked;
