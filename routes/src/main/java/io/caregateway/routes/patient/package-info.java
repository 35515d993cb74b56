/**
 * What the gateway keeps of a practice's patients, how a change is applied, and how it is found.
 */
@NullMarked
package io.caregateway.routes.patient;

import org.jspecify.annotations.NullMarked;
