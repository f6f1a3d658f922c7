package dev.walkthroughs.application.markdown;

/**
 * Something the author should know about one line of the text handed in.
 *
 * @param line counted from 1; sanitising never adds or removes a line, so it holds before and after
 * @param what one sentence for the author; quotes at most 40 characters of the text, all of them visible
 */
public record Change(int line, String what) {}
