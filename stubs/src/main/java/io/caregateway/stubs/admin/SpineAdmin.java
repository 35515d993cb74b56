package io.caregateway.stubs.admin;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.caregateway.stubs.spine.Spine;
import java.util.List;

/** The Spine's admin API, below {@code /__admin/spine}. */
public final class SpineAdmin implements AdminApiExtension {

  private final Spine spine;

  public SpineAdmin(Spine spine) {
    this.spine = spine;
  }

  @Override
  public String getName() {
    return "care-gateway-spine-admin";
  }

  @Override
  public void contributeAdminApiRoutes(Router router) {
    for (RequestMethod method :
        List.of(RequestMethod.GET, RequestMethod.POST, RequestMethod.DELETE)) {
      router.add(method, "/spine/{what}", new SpineTask(method, spine));
    }
  }
}
