/** A made-up patient in neutral terms, and how one is made from a seed. */
@NullMarked
package io.caregateway.stubs.person;

import org.jspecify.annotations.NullMarked;
