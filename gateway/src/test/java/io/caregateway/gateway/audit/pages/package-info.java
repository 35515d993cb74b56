/** The pages for privacy officers. */
@NullMarked
package io.caregateway.gateway.audit.pages;

import org.jspecify.annotations.NullMarked;
