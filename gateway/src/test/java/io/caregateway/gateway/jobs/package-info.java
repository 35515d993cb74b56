@NullMarked
package io.caregateway.gateway.jobs;

import org.jspecify.annotations.NullMarked;
