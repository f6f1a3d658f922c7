package dev.walkthroughs.bootstrap.benchmark.load;

import dev.walkthroughs.bootstrap.benchmark.load.KeptConnection.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Agents of several learners on one connection. Each takes up a walkthrough and goes through all its steps, then it is
 * the next learner's turn; after the last, the first begins the next walkthrough.
 */
public final class Walker implements ClosedLoop.Call {

    private static final Pattern LISTED = Pattern.compile("\"id\":\"(wt_[A-Za-z0-9_-]+)\"");

    /** JSON in a text of JSON: its quotes are escaped. */
    private static final String STEP = "\\\"step\\\":{\\\"id\\\":\\\"";

    private static final String NUMBER = "\\\"number\\\":";

    private final Posts connection;
    private final List<String> tokens;
    private final List<String> walkthroughs;
    private int walks;
    private int done;
    private String step = "";

    /**
     * Walks for these learners.
     *
     * @param tokens one for each learner, none of whom walks on another connection
     */
    public Walker(Posts connection, List<String> tokens, List<String> walkthroughs) {
        this.connection = connection;
        this.tokens = List.copyOf(tokens);
        this.walkthroughs = List.copyOf(walkthroughs);
    }

    /** What a server offers, in its order. */
    public static List<String> offered(Posts connection) throws IOException {
        Matcher ids = LISTED.matcher(
                ok(connection.post("", message("list_walkthroughs", ""))).replace("\\\"", ""));
        List<String> found = new ArrayList<>();
        while (ids.find()) {
            found.add(ids.group(1));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing is offered");
        }
        return found;
    }

    @Override
    public void once() throws IOException {
        String token = tokens.get(walks % tokens.size());
        if (step.isEmpty()) {
            String walkthrough = walkthroughs.get(walks / tokens.size() % walkthroughs.size());
            done = 0;
            delivered(ok(connection.post(
                    token,
                    message(
                            "select_walkthrough",
                            "\"walkthrough_id\":\"" + walkthrough + "\",\"resume_if_exists\":false"))));
        } else {
            String answer =
                    ok(connection.post(token, message("next_walkthrough_step", "\"current_step_id\":\"" + step + '"')));
            done++;
            if (answer.contains("\\\"outcome\\\":\\\"completed\\\"")) {
                step = "";
                walks++;
            } else {
                delivered(answer);
            }
        }
    }

    /** How many walkthroughs were completed. */
    public int walks() {
        return walks;
    }

    private void delivered(String answer) {
        int at = answer.indexOf(STEP) + STEP.length();
        int number = answer.indexOf(NUMBER + (done + 1) + ',');
        if (at < STEP.length() || number < 0) {
            throw new IllegalStateException("step " + (done + 1) + " was expected: " + answer);
        }
        step = answer.substring(at, answer.indexOf('\\', at));
    }

    /** A message that calls a tool. */
    static String message(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":{" + arguments + "}}}";
    }

    /** The body of an answer that is one, and no refusal. */
    static String ok(Reply reply) {
        if (reply.status() != 200
                || !reply.body().contains("\"result\"")
                || reply.body().contains("\"isError\":true")) {
            throw new IllegalStateException("wrong answer: " + reply);
        }
        return reply.body();
    }
}
