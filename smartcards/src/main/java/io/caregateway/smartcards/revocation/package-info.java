/** Whether a certificate was revoked: OCSP (RFC 6960), and CRLs to fall back on (RFC 5280, 5). */
@NullMarked
package io.caregateway.smartcards.revocation;

import org.jspecify.annotations.NullMarked;
