/** The people of each practice: who was noted there, with which roles. */
@NullMarked
package io.caregateway.gateway.signon.people;

import org.jspecify.annotations.NullMarked;
