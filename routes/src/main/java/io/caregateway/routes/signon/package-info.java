/**
 * Sign-on with the Spine: what its services say of a person, fetched by Camel routes and read
 * exactly. {@code cis2} fetches userinfo, {@code cis1} role assertions, {@code staff} a practice's
 * people from its clinical system.
 */
@NullMarked
package io.caregateway.routes.signon;

import org.jspecify.annotations.NullMarked;
