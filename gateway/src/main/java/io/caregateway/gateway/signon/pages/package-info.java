/** The pages that stand before the others: sign-on, signed out, no rights, refused. */
@NullMarked
package io.caregateway.gateway.signon.pages;

import org.jspecify.annotations.NullMarked;
