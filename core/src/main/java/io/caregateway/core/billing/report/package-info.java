/**
 * Reports: what the books and the bills say of some days, for those who run a practice. Amounts are
 * summed in the database from {@code core.movement}, so that reports agree with each other; who
 * worked, where and at which rate of tax is joined from {@code core.billed_line}.
 */
@NullMarked
package io.caregateway.core.billing.report;

import org.jspecify.annotations.NullMarked;
