package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;

/**
 * Something the author should know about one line of the text handed in.
 *
 * @param line counted from 1; sanitising never adds or removes a line, so it holds before and after
 * @param rule what the text was checked for
 * @param what one sentence for the author; quotes at most 40 characters of the text, all of them visible
 */
public record Change(int line, Rule rule, String what) {}
