package dev.walkthroughs.mcp.tool;

import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;

/** Annotations clients act on: a read-only tool may be called without asking the user, and in parallel. */
final class Hints {

    private Hints() {}

    /** For a tool that changes nothing. */
    static ToolAnnotations readOnly(String title) {
        return ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build();
    }

    /** For a tool that adds to a learner's progress and takes nothing away. */
    static ToolAnnotations recording(String title, boolean idempotent) {
        return ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(false)
                .destructiveHint(false)
                .idempotentHint(idempotent)
                .openWorldHint(false)
                .build();
    }

    /** For a tool that does away with something the learner has: clients ask before they call it. */
    static ToolAnnotations destructive(String title) {
        return ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(false)
                .destructiveHint(true)
                .idempotentHint(false)
                .openWorldHint(false)
                .build();
    }
}
