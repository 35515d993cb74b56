@NullMarked
package io.caregateway.gateway.pages.users;

import org.jspecify.annotations.NullMarked;
