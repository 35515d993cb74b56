/** Certificates that chain to a trust anchor (RFC 5280, 6). */
@NullMarked
package io.caregateway.smartcards.path;

import org.jspecify.annotations.NullMarked;
