/** The register of people's sessions, which every process reads. */
@NullMarked
package io.caregateway.gateway.signon.session;

import org.jspecify.annotations.NullMarked;
