/** The practice's people: who they are, what they may do, and who is kept out. */
@NullMarked
package io.caregateway.gateway.pages.users;

import org.jspecify.annotations.NullMarked;
