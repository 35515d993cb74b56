/** How an approved card comes into its person's hands. */
@NullMarked
package io.caregateway.smartcards.virtual.enrolment;

import org.jspecify.annotations.NullMarked;
