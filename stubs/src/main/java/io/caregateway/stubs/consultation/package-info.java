/** Consultations of a practice's patients, made from the seed or added by a test. */
@NullMarked
package io.caregateway.stubs.consultation;

import org.jspecify.annotations.NullMarked;
