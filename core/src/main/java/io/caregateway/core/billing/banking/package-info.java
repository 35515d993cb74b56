/**
 * The end of a day: what came into a till and went out of it is counted, what differs is explained,
 * and the till is closed under a number without gaps. Each movement of a till is in one banking;
 * what comes in later is in the next.
 *
 * <p>Cash and cheques are paid in: BANK gains what was counted. What was counted beside what the
 * books say goes to or comes from TILL_DIFFERENCE, so that the books hold what was counted. A
 * banking that was wrong is reversed, and its movements wait for the next.
 */
@NullMarked
package io.caregateway.core.billing.banking;

import org.jspecify.annotations.NullMarked;
