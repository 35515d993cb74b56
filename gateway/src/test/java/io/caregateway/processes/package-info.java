/** Processes that tests start, look at and end: gateways, brokers and stubs as a site runs them. */
@NullMarked
package io.caregateway.processes;

import org.jspecify.annotations.NullMarked;
