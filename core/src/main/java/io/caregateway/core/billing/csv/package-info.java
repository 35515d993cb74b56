/** Files of lines that people fill in with a spreadsheet (CSV, RFC 4180). */
@NullMarked
package io.caregateway.core.billing.csv;

import org.jspecify.annotations.NullMarked;
