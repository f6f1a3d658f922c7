package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.Walkthrough.StepDraft;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest list of events that turns one draft into another. Steps are told apart by their keys. */
final class DraftChanges {

    private DraftChanges() {}

    static List<WalkthroughEvent> after(WalkthroughEvent created, Written empty, WriteDraft command) {
        List<WalkthroughEvent> events = new ArrayList<>();
        events.add(created);
        events.addAll(between(empty, command));
        return events;
    }

    static List<WalkthroughEvent> between(Written draft, WriteDraft command) {
        List<WalkthroughEvent> events = new ArrayList<>();
        if (!command.details().equals(draft.details())) {
            events.add(new WalkthroughDescribed(command.walkthroughId(), command.details(), command.at()));
        }
        Map<String, StepId> ids = idsByKey(draft, command);
        Map<StepId, @Nullable StepId> chain = new LinkedHashMap<>();
        for (DraftStep step : command.steps()) {
            StepId id = ids.get(step.key());
            if (id == null) {
                throw new IllegalStateException("a step without an id: " + step.key());
            }
            chain.put(id, step.nextKey() == null ? null : ids.get(step.nextKey()));
            StepDraft known = draft.steps().get(id);
            if (known == null
                    || !known.fingerprint().equals(fingerprint(step.title(), step.content(), step.policyVersion()))) {
                events.add(new StepWritten(
                        command.walkthroughId(),
                        id,
                        step.key(),
                        step.title(),
                        step.content(),
                        step.policyVersion(),
                        command.at()));
            }
        }
        Set<StepId> removed = new HashSet<>();
        draft.steps().keySet().stream().filter(id -> !chain.containsKey(id)).forEach(id -> {
            removed.add(id);
            events.add(new StepRemoved(command.walkthroughId(), id, command.at()));
        });
        StepId first = command.firstKey() == null ? null : ids.get(command.firstKey());
        if (!removed.isEmpty() || !sameChain(draft, first, chain)) {
            List<StepLink> links = new ArrayList<>();
            chain.forEach((step, next) -> links.add(new StepLink(step, next)));
            events.add(new StepsLinked(command.walkthroughId(), first, links, command.at()));
        }
        return events;
    }

    private static Map<String, StepId> idsByKey(Written draft, WriteDraft command) {
        Map<String, StepId> ids = new HashMap<>();
        command.steps().forEach(step -> ids.put(step.key(), step.freshId()));
        draft.steps().forEach((id, step) -> ids.computeIfPresent(step.key(), (key, fresh) -> id));
        return ids;
    }

    private static boolean sameChain(Written draft, @Nullable StepId first, Map<StepId, @Nullable StepId> chain) {
        Map<StepId, @Nullable StepId> before = new HashMap<>();
        draft.steps().forEach((id, step) -> before.put(id, step.next()));
        return before.equals(chain) && (first == null ? draft.first() == null : first.equals(draft.first()));
    }

    static int bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }

    static String fingerprint(String title, String content, int policyVersion) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // A title is one line, so the line break keeps title and content apart.
            digest.update((policyVersion + "\n" + title + "\n" + content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
