/** Debts at the REST API: what is owed and for how long, reminders, and what is written off. */
@NullMarked
package io.caregateway.gateway.api.debt;

import org.jspecify.annotations.NullMarked;
