/** What the gateway and the core must do alike: tenancy, encryption, audit. */
@NullMarked
package io.caregateway.safeguards;

import org.jspecify.annotations.NullMarked;
