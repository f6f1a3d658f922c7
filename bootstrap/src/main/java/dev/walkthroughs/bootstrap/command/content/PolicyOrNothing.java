package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.Arrays;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Reads {@code --publish PATH} as {@code --publish} and a path: only a policy's name is taken for a policy. */
final class PolicyOrNothing implements IParameterPreprocessor {

    @Override
    public boolean preprocess(Stack<String> rest, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        boolean attached = "=".equals(info.get("separator"));
        if (!attached && (rest.isEmpty() || !isPolicy(rest.peek()))) {
            rest.push(PublishPolicy.CARRY.name());
        }
        return false;
    }

    private static boolean isPolicy(String argument) {
        return Arrays.stream(PublishPolicy.values())
                .anyMatch(policy -> policy.name().equalsIgnoreCase(argument));
    }
}
