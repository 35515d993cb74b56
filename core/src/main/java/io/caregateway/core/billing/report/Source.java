package io.caregateway.core.billing.report;

import io.caregateway.feed.OdsCode;

/** Makes one kind of report, in the practice's transaction under way. */
interface Source {

  ReportKind kind();

  Report of(OdsCode practice, Filter filter);
}
