/**
 * Whose account it is: a patient's, a business's or a third party's. Bills and money are changed in
 * the turn of the account that pays; whom a bill is about is another question, and that patient's
 * rights hold whoever pays.
 */
@NullMarked
package io.caregateway.core.billing.payer;

import org.jspecify.annotations.NullMarked;
