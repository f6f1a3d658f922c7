package dev.walkthroughs.application.check;

/** Pieces of author text inside a sentence. */
final class Quotes {

    private static final int LONGEST = 60;

    private Quotes() {}

    /** The text between quotation marks, cut to a length fit for a sentence, on one line. */
    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return '"' + line + '"';
        }
        return '"' + line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...\"";
    }
}
