/** What the command line does with the audit log. */
@NullMarked
package io.caregateway.gateway.cli.audit;

import org.jspecify.annotations.NullMarked;
