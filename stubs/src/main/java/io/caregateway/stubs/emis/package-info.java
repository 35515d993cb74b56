/** EMIS style: STU3 CareConnect patients, Spine proxy headers and a GP Connect JWT. */
@NullMarked
package io.caregateway.stubs.emis;

import org.jspecify.annotations.NullMarked;
