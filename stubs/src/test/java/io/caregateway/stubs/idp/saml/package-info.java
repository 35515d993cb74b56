@NullMarked
package io.caregateway.stubs.idp.saml;

import org.jspecify.annotations.NullMarked;
