package dev.walkthroughs.bootstrap.format.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How values are spelled where there is only text. */
final class Texts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Texts() {}

    /** ISO 8601 in UTC with six digits of a second, always, so that the order of texts is that of moments. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
