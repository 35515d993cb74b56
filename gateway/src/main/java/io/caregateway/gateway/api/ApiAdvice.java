package io.caregateway.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Makes problems of what the REST API's controllers throw. */
@ControllerAdvice(basePackageClasses = ApiAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiAdvice {

  private final ApiRefusals refusals;

  ApiAdvice(ApiRefusals refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler
  void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (thrown instanceof ApiRefused refused) {
      refusals.answer(request, response, refused);
    } else if (thrown instanceof AccessDeniedException) {
      refusals.answer(request, response, new ApiRefused(ApiRefusal.RIGHT_MISSING));
    } else if (thrown instanceof MissingRequestHeaderException) {
      refusals.answer(request, response, new ApiRefused(ApiRefusal.KEY_MALFORMED));
    } else if (thrown instanceof MethodArgumentTypeMismatchException
        || thrown instanceof ServletRequestBindingException) {
      refusals.answer(request, response, new ApiRefused(ApiRefusal.PARAMETER_MALFORMED));
    } else if (thrown instanceof HttpMessageNotReadableException) {
      refusals.answer(request, response, new ApiRefused(ApiRefusal.BODY_UNREADABLE));
    } else if (thrown instanceof HttpMediaTypeNotSupportedException) {
      refusals.answer(request, response, new ApiRefused(ApiRefusal.BODY_TYPE));
    } else {
      refusals.unavailable(response, thrown);
    }
  }
}
