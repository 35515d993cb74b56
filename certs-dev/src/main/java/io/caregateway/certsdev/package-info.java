/**
 * A whole development PKI in one folder: certificate authorities, server, machines, smartcards,
 * SAML and OAuth keys, trust stores and revocation lists. For development and tests only: every
 * private key lies in the folder.
 */
@NullMarked
package io.caregateway.certsdev;

import org.jspecify.annotations.NullMarked;
