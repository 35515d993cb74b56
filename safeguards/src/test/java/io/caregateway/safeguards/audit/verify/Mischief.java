package io.caregateway.safeguards.audit.verify;

import io.caregateway.safeguards.audit.Forgery;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's owner may do to a log, each in ways chosen at random. */
enum Mischief {
  COLUMN_EDITED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      List<String> edits =
          List.of(
              "act = 'CARD_USED'",
              "outcome = 'FAILED'",
              "at = at + interval '1 millisecond'",
              "at = at + interval '40 days'",
              "retention_class = retention_class || 'X'",
              "patient = gen_random_uuid()",
              "actor_index = decode('00', 'hex')",
              "correlation_id = null");
      set(db, "record", edits.get(random.nextInt(edits.size())), seq);
      return List.of(seq);
    }
  },
  CONTENT_EDITED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      int at = random.nextInt(200);
      set(
          db,
          "record",
          "content = set_byte(content, %d, (get_byte(content, %d) + %d) %% 256)"
              .formatted(at, at, 1 + random.nextInt(255)),
          seq);
      return List.of(seq);
    }
  },
  LEAF_EDITED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      int at = random.nextInt(32);
      set(
          db,
          "leaf",
          "commitment = set_byte(commitment, %d, (get_byte(commitment, %d) + 1) %% 256)"
              .formatted(at, at),
          seq);
      return List.of(seq);
    }
  },
  FORGED_WITH_THE_KEYS {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      byte[] content =
          db.sql("select content from audit.record where seq = ?")
              .param(seq)
              .query(byte[].class)
              .single();
      Forgery forged = Forgery.of(log.safeguards.cipher, TamperedLog.PRACTICE, seq, content);
      db.sql("update audit.record set content = ? where seq = ?")
          .params(forged.content(), seq)
          .update();
      db.sql("update audit.leaf set commitment = ? where seq = ?")
          .params(forged.commitment(), seq)
          .update();
      return List.of(seq);
    }
  },
  RECORD_DELETED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      delete(db, "record", seq, seq);
      return List.of(seq);
    }
  },
  LEAF_DELETED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      delete(db, "leaf", seq, seq);
      return List.of(seq);
    }
  },
  SEVERAL_DELETED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long from = any(random);
      long to = Math.min(TamperedLog.RECORDS, from + random.nextInt(5));
      delete(db, "record", from, to);
      delete(db, "leaf", from, to);
      return LongStream.rangeClosed(from, to).boxed().toList();
    }
  },
  INSERTED_AT_THE_END {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long copied = any(random);
      long seq = TamperedLog.RECORDS + 1L + random.nextInt(3);
      copy(db, copied, seq);
      db.sql(
              """
              insert into audit.leaf (practice, seq, log, leaf_index, commitment)
              select practice, ?, log, (select max(leaf_index) + 1 from audit.leaf l
                where l.log = f.log), commitment from audit.leaf f where seq = ?
              """)
          .params(seq, copied)
          .update();
      if (random.nextBoolean()) {
        db.sql("update audit.head set next_seq = ?").param(seq + 1).update();
        db.sql(
                "update audit.log set size = size + 1 where log = (select log from audit.leaf where seq = ?)")
            .param(seq)
            .update();
      }
      return List.of(seq);
    }
  },
  INSERTED_BETWEEN {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      long copied = seq == 1 ? 2 : 1;
      for (String table : List.of("record", "leaf")) {
        db.sql("update audit.%s set seq = -seq - 1 where seq >= ?".formatted(table))
            .param(seq)
            .update();
        db.sql("update audit.%s set seq = -seq where seq < 0".formatted(table)).update();
      }
      copy(db, copied == 2 ? 3 : copied, seq);
      db.sql("update audit.head set next_seq = next_seq + 1").update();
      return List.of(seq);
    }
  },
  CONTENTS_SWAPPED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long one = any(random);
      long other = another(random, one);
      swap(db, "record", "content", one, other);
      return List.of(one, other);
    }
  },
  RECORDS_SWAPPED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long one = any(random);
      long other = another(random, one);
      for (String table : random.nextBoolean() ? List.of("record") : List.of("record", "leaf")) {
        set(db, table, "seq = -1", one);
        set(db, table, "seq = " + one, other);
        set(db, table, "seq = " + other, -1);
      }
      return List.of(one, other);
    }
  },
  COMMITMENTS_SWAPPED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long one = any(random);
      long other = another(random, one);
      swap(db, "leaf", "commitment", one, other);
      return List.of(one, other);
    }
  },
  LEAF_MOVED {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long seq = any(random);
      set(
          db,
          "leaf",
          random.nextBoolean()
              ? "log = 'SIGN_ON/2020-01'"
              : "leaf_index = leaf_index + " + (1000 + random.nextInt(9)),
          seq);
      return List.of(seq);
    }
  },
  CUT_OFF {
    @Override
    List<Long> on(TamperedLog log, JdbcClient db, Random random) {
      long from = any(random);
      delete(db, "record", from, TamperedLog.RECORDS);
      delete(db, "leaf", from, TamperedLog.RECORDS);
      int traces = random.nextInt(4);
      if (traces > 0) {
        db.sql("update audit.head set next_seq = ?").param(from).update();
        db.sql(
                """
                update audit.log g set size =
                  (select count(*) from audit.leaf l where l.log = g.log)
                """)
            .update();
      }
      if (traces > 1) {
        db.sql(
                """
                delete from audit.checkpoint c where size >
                  (select g.size from audit.log g where g.log = c.log)
                """)
            .update();
      }
      if (traces > 2) {
        db.sql("delete from audit.log where size = 0").update();
      }
      return LongStream.rangeClosed(from, TamperedLog.RECORDS).boxed().toList();
    }
  };

  /**
   * Does it.
   *
   * @return the numbers of the records that it was done to
   */
  abstract List<Long> on(TamperedLog log, JdbcClient db, Random random);

  private static long any(Random random) {
    return 1L + random.nextInt(TamperedLog.RECORDS);
  }

  private static long another(Random random, long one) {
    long other = any(random);
    return other == one ? another(random, one) : other;
  }

  private static void set(JdbcClient db, String table, String change, long seq) {
    int changed =
        db.sql("update audit.%s set %s where seq = ?".formatted(table, change)).param(seq).update();
    if (changed != 1) {
      throw new AssertionError("there is no record " + seq);
    }
  }

  private static void delete(JdbcClient db, String table, long from, long to) {
    db.sql("delete from audit.%s where seq between ? and ?".formatted(table))
        .params(from, to)
        .update();
  }

  private static void copy(JdbcClient db, long from, long to) {
    db.sql(
            """
            insert into audit.record (practice, seq, at, retention_class, act, outcome, patient,
              actor_index, correlation_id, content)
            select practice, ?, at, retention_class, act, outcome, patient, actor_index,
              correlation_id, content from audit.record where seq = ?
            """)
        .params(to, from)
        .update();
  }

  private static void swap(JdbcClient db, String table, String column, long one, long other) {
    db.sql(
            """
            update audit.%s a set %s = b.%s from audit.%s b
            where a.seq in (?, ?) and b.seq in (?, ?) and a.seq <> b.seq
            """
                .formatted(table, column, column, table))
        .params(one, other, one, other)
        .update();
  }
}
