/** The audit log of this site: whose time and name it bears. */
@NullMarked
package io.caregateway.gateway.audit;

import org.jspecify.annotations.NullMarked;
