package io.caregateway.gateway.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every address and method that the REST API does not have. */
@RestController
@Hidden
class NothingHere {

  @RequestMapping("/api/v1/**")
  void nothing() {
    throw new ApiRefused(ApiRefusal.NOT_FOUND);
  }
}
