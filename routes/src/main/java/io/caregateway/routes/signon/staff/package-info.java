/** The users sync: people whom a practice's clinical system lists. */
@NullMarked
package io.caregateway.routes.signon.staff;

import org.jspecify.annotations.NullMarked;
