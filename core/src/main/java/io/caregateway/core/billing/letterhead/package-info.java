/**
 * What stands at the head and the foot of a practice's paper: who bills, from where, with which VAT
 * number, and where money is to be paid. A branch may have its own.
 */
@NullMarked
package io.caregateway.core.billing.letterhead;

import org.jspecify.annotations.NullMarked;
