package io.caregateway.routes.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.checkpoint.FolderUnusable;
import java.util.stream.Stream;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** One route a practice, and one for the site: sign what has grown, then copy it to the folder. */
final class CheckpointRoutes extends RouteBuilder {

  private final Practices practices;
  private final CheckpointRun run;
  private final FolderCopies copies;
  private final CheckpointSettings settings;

  CheckpointRoutes(
      Practices practices, CheckpointRun run, FolderCopies copies, CheckpointSettings settings) {
    this.practices = practices;
    this.run = run;
    this.copies = copies;
    this.settings = settings;
  }

  @Override
  public void configure() {
    onException(FolderUnusable.class)
        .handled(true)
        .log(LoggingLevel.WARN, CheckpointRoutes.class.getName(), "${exception.message}");

    Stream.concat(practices.codes().stream(), Stream.of(AuditLog.SITE)).forEach(this::checkpoints);
  }

  private void checkpoints(OdsCode practice) {
    from("scheduler:checkpoints-" + practice + "?delay=" + settings.every().toMillis())
        .routeId("checkpoints-" + practice)
        .process(exchange -> run.sign(practice))
        .process(exchange -> copies.bringUpToDate(practice));
  }
}
