package io.caregateway.core.billing.prices;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prices as they are kept. Every call belongs in a transaction of the practice. */
final class PriceRows {

  private static final String COLUMNS =
      """
      payer, code, version, name, category, income_code, pence, vat, vat_reason, from_day, to_day,
        clinical_code, share, care_record, not_chargeable
      """;

  private final JdbcClient jdbc;

  PriceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version of every item. */
  List<Price> newest(OdsCode practice) {
    return jdbc.sql(
            "select distinct on (payer, code) "
                + COLUMNS
                + "from core.price where practice = ? order by payer, code, version desc")
        .param(practice.value())
        .query(PriceRows::price)
        .list();
  }

  /** Every version of an item, newest first. */
  List<Price> versions(OdsCode practice, PayerKind payer, String code) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + "from core.price where practice = ? and payer = ? and code = ?"
                + " order by version desc")
        .params(practice.value(), payer.name(), code)
        .query(PriceRows::price)
        .list();
  }

  Optional<Price> newest(OdsCode practice, PayerKind payer, String code) {
    return versions(practice, payer, code).stream().findFirst();
  }

  /** What is on the list on a day, by category and name. */
  List<Price> on(OdsCode practice, PayerKind payer, LocalDate day) {
    return jdbc
        .sql(
            "select * from (select distinct on (code) "
                + COLUMNS
                + """
                from core.price where practice = ? and payer = ? and from_day <= ?
                order by code, version desc) newest
                order by category, name, code
                """)
        .params(practice.value(), payer.name(), day)
        .query(PriceRows::price)
        .stream()
        .filter(price -> price.countsOn(day))
        .toList();
  }

  void add(OdsCode practice, Price price) {
    jdbc.sql(
            "insert into core.price (practice, "
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(practice.value())
        .param(price.payer().name())
        .param(price.code())
        .param(price.version())
        .param(price.name())
        .param(price.category())
        .param(price.incomeCode())
        .param(price.price().pence())
        .param(price.vat().name())
        .param(price.vatReason())
        .param(price.from())
        .param(price.to())
        .param(price.clinicalCode())
        .param(price.share())
        .param(price.careRecord().name())
        .param(price.notChargeable())
        .update();
  }

  private static Price price(ResultSet row, int number) throws SQLException {
    return new Price(
        PayerKind.valueOf(row.getString("payer")),
        row.getString("code"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("category"),
        row.getString("income_code"),
        new Money(row.getLong("pence")),
        VatRate.valueOf(row.getString("vat")),
        row.getString("vat_reason"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("clinical_code"),
        row.getInt("share"),
        CareRecord.valueOf(row.getString("care_record")),
        row.getString("not_chargeable"));
  }
}
