@NullMarked
package io.caregateway.smartcards.virtual.enrolment;

import org.jspecify.annotations.NullMarked;
