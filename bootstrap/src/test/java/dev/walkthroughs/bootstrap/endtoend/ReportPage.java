package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.WalkthroughId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report as a browser without scripts reads it, beside the views it was made from. */
final class ReportPage {

    private final Document document;
    private final Database database;

    ReportPage(String html, Database database) {
        this.document = Jsoup.parse(html);
        this.database = database;
    }

    Document document() {
        return document;
    }

    /** What programs read in all elements of a kind, in order. */
    List<String> all(String selector) {
        return document.select(selector).eachAttr("value");
    }

    /** Compares a walkthrough's table with a view. */
    void agrees(WalkthroughId walkthrough, String figure, String view, String rest) throws SQLException {
        agrees("#" + walkthrough.value() + " [data-figure=" + figure + "] table", "analytics." + view + rest);
    }

    /** Compares a table, column by column of its head, with rows of the database. */
    void agrees(String table, String from) throws SQLException {
        Element shown = document.expectFirst(table);
        List<String> columns = shown.select("thead th").eachAttr("data-column");
        List<List<String>> cells = new ArrayList<>();
        for (Element row : shown.select("tbody tr")) {
            cells.add(row.select("td").stream().map(ReportPage::value).toList());
        }
        List<List<String>> right = rows("SELECT " + String.join(", ", columns) + " FROM " + from);
        assertThat(cells).as(table).isEqualTo(right).isNotEmpty();
    }

    private static String value(Element cell) {
        Element words = cell.selectFirst("bdi");
        return words == null ? cell.expectFirst("data").attr("value") : words.text();
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(text(row.getObject(i)));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null
                ? ""
                : value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString();
    }
}
