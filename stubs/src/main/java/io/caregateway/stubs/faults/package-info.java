/** What can go wrong with a partner, to be switched on for the next few requests. */
@NullMarked
package io.caregateway.stubs.faults;

import org.jspecify.annotations.NullMarked;
