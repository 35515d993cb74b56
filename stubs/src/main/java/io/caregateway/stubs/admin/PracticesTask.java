package io.caregateway.stubs.admin;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.caregateway.stubs.practice.Practice;
import java.util.List;
import java.util.Map;

/** Lists the practices that are served. */
record PracticesTask(Map<String, Practice> practices) implements AdminTask {

  /** One line of the list. */
  record Line(String ods, String path, int patients, int written, long requests) {}

  @Override
  public ResponseDefinition execute(Admin admin, ServeEvent event, PathParams path) {
    List<Line> lines = practices.values().stream().map(PracticesTask::line).toList();
    return AdminAnswer.json(lines).toWireMock();
  }

  private static Line line(Practice practice) {
    String base = practice.dialect().prefix() + practice.ods() + "/" + practice.dialect().version();
    return new Line(
        practice.ods(),
        base,
        practice.world().current().size(),
        practice.written().all().size(),
        practice.requests().total());
  }
}
