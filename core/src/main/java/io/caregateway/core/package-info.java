/** The care-scheduling and finance core, fed over JMS alone. */
@NullMarked
package io.caregateway.core;

import org.jspecify.annotations.NullMarked;
