/**
 * The application, really started in this process. A test that starts none of its own, but takes
 * {@code SignOnSite.shared()}, {@code SignOnSite.atTheSpine()}, {@code FhirSite} or {@code
 * PageSite} and the keys of {@link io.caregateway.gateway.TestPki}, saves five seconds.
 */
@NullMarked
package io.caregateway.gateway;

import org.jspecify.annotations.NullMarked;
