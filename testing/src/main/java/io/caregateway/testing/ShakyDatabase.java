package io.caregateway.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that goes away and comes back. */
public final class ShakyDatabase extends DelegatingDataSource {

  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean away;

  public ShakyDatabase(DataSource real) {
    super(real);
  }

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /** How many connections were asked for in vain. */
  public int refused() {
    return refused.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (away) {
      refused.incrementAndGet();
      throw new SQLTransientConnectionException("away");
    }
    return super.getConnection();
  }
}
