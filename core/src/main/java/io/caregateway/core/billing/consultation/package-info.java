/**
 * Bills that are filled in from what the patient was seen for: the clinical system is asked by
 * message for consultations of late, what was coded in them is looked for in the price list, and
 * what was found makes a draft. What the clinical system told is kept sealed until it was used, and
 * no longer than a day.
 */
@NullMarked
package io.caregateway.core.billing.consultation;

import org.jspecify.annotations.NullMarked;
