package io.caregateway.gateway.signon.saml;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of {@link CarryOn}: a form with the same fields, which sends itself. */
@Controller
class CarryOnPage {

  private static final String[] FIELDS = {"SAMLRequest", "SAMLResponse", "RelayState"};

  @PostMapping(CarryOn.PAGE)
  String page(HttpServletRequest request, Model model) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = request.getParameter(field);
      if (value != null) {
        fields.put(field, value);
      }
    }
    fields.put(CarryOn.MARKER, "yes");
    model.addAttribute("target", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
    model.addAttribute("fields", fields);
    return "sign-on/carry-on";
  }
}
