/** A practice's practitioners and branches, and where this computer stands. */
@NullMarked
package io.caregateway.gateway.pages.desk;

import org.jspecify.annotations.NullMarked;
