/** Clients of the stubs, with right credentials that a test can bend. */
@NullMarked
package io.caregateway.stubs.client;

import org.jspecify.annotations.NullMarked;
