-- What may become of content and attempts when versions change under learners. Existing rows get what was true of them,
-- which is also what a rebuild from their events gives.

-- States have another shape now; they are taken anew when they are needed.
DELETE FROM eventstore.snapshot_events;

ALTER TABLE walkthrough.walkthroughs ADD COLUMN availability text NOT NULL DEFAULT 'draft'
    CHECK (availability IN ('draft', 'open', 'closed', 'withdrawn', 'archived'));
UPDATE walkthrough.walkthroughs SET availability = 'open' WHERE is_published;
ALTER TABLE walkthrough.walkthroughs ADD CHECK (is_published = (availability = 'open'));
COMMENT ON COLUMN walkthrough.walkthroughs.availability IS 'draft: never published; open: learners may begin and go on; closed (unpublished): go on, not begin; withdrawn: nothing until it is published again; archived: nothing, for good';
COMMENT ON COLUMN walkthrough.walkthroughs.is_published IS 'Whether learners may begin it: availability is open';

ALTER TABLE walkthrough.walkthrough_steps
    ADD COLUMN agent             text    NOT NULL DEFAULT '',
    ADD COLUMN estimated_minutes integer,
    ADD COLUMN replaces          text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN substantial       boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN walkthrough.walkthrough_steps.agent IS 'Guidance for the agent, sanitised; empty if there is none';
COMMENT ON COLUMN walkthrough.walkthrough_steps.estimated_minutes IS 'How long the step takes, by its author; null if not said';
COMMENT ON COLUMN walkthrough.walkthrough_steps.replaces IS 'Ids of earlier steps whose place this one takes';
COMMENT ON COLUMN walkthrough.walkthrough_steps.substantial IS 'Whether its last change matters to someone who did it before, by its author';

-- Before there were policies, running attempts finished on the version they had begun.
ALTER TABLE walkthrough.walkthrough_versions ADD COLUMN policy text NOT NULL DEFAULT 'pin'
    CHECK (policy IN ('carry', 'pin', 'restart'));
ALTER TABLE walkthrough.walkthrough_versions ALTER COLUMN policy DROP DEFAULT;
COMMENT ON COLUMN walkthrough.walkthrough_versions.policy IS 'What its publishing did to attempts on earlier versions: carry moved them to it, pin let them finish, restart began them again';

ALTER TABLE walkthrough.walkthrough_version_steps
    ADD COLUMN agent             text    NOT NULL DEFAULT '',
    ADD COLUMN estimated_minutes integer,
    ADD COLUMN replaces          text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN substantial       boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN walkthrough.walkthrough_version_steps.agent IS 'Guidance for the agent, as published; empty if there is none';
COMMENT ON COLUMN walkthrough.walkthrough_version_steps.estimated_minutes IS 'How long the step takes, by its author; null if not said';
COMMENT ON COLUMN walkthrough.walkthrough_version_steps.replaces IS 'Ids of earlier steps whose place this one takes: who did all of them has done it';
COMMENT ON COLUMN walkthrough.walkthrough_version_steps.substantial IS 'Whether its words changed in this version in a way that matters to someone who did it before';

ALTER TABLE walkthrough.walkthrough_progress ADD COLUMN skipped_steps integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN walkthrough.walkthrough_progress.skipped_steps IS 'Steps skipped in the latest attempt; they count neither as completed nor as required';
COMMENT ON COLUMN walkthrough.walkthrough_progress.version IS 'The version the latest attempt runs on, or ran on when it was completed';
COMMENT ON COLUMN walkthrough.walkthrough_progress.required_steps IS 'Steps completed or still required in the latest attempt';

ALTER TABLE walkthrough.walkthrough_attempts
    ADD COLUMN skipped_steps       integer NOT NULL DEFAULT 0,
    ADD COLUMN catches_up          boolean NOT NULL DEFAULT false,
    ADD COLUMN only_steps          text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN offered_steps       text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN done_by_replacement text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN superseded_steps    text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN completion_reason   text
        CHECK (completion_reason IN ('acknowledged', 'skipped', 'content_change'));
UPDATE walkthrough.walkthrough_attempts SET completion_reason = 'acknowledged' WHERE end_reason = 'completed';
ALTER TABLE walkthrough.walkthrough_attempts ADD CHECK (end_reason IN ('completed', 'restarted', 'reset', 'new_version'));
ALTER TABLE walkthrough.walkthrough_attempts
    ADD CHECK ((end_reason IS NOT DISTINCT FROM 'completed') = (completion_reason IS NOT NULL));
COMMENT ON COLUMN walkthrough.walkthrough_attempts.end_reason IS 'completed; or restarted and reset by the learner, new_version by a publishing with policy restart; null while the attempt runs';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.completion_reason IS 'What completed it: acknowledged or skipped, the last required step was; content_change, a newer version left nothing to do; null unless completed';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.skipped_steps IS 'Steps skipped in it; they count neither as completed nor as required';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.catches_up IS 'Whether it is only about what is new since an earlier completion';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.only_steps IS 'For an attempt that catches up, the ids of the steps it is limited to; otherwise empty';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.offered_steps IS 'Ids of steps that were new in front of the learner when a version arrived: to look at, not required';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.done_by_replacement IS 'Ids of steps that count as completed without having been shown, because all steps they replace were completed';
COMMENT ON COLUMN walkthrough.walkthrough_attempts.superseded_steps IS 'Ids of completed steps that no longer count, because steps in done_by_replacement stand for them';

CREATE TABLE walkthrough.walkthrough_attempt_moves (
    progress_id        text        NOT NULL,
    attempt            integer     NOT NULL,
    to_version         integer     NOT NULL,
    from_version       integer     NOT NULL,
    organization_id    text        NOT NULL,
    mcp_server_user_id text        NOT NULL,
    walkthrough_id     text        NOT NULL,
    mcp_server_id      text        NOT NULL,
    from_step_id       text        NOT NULL,
    to_step_id         text,
    completed_steps    integer     NOT NULL,
    required_steps     integer     NOT NULL,
    moved_at           timestamptz NOT NULL,
    PRIMARY KEY (progress_id, attempt, to_version)
);
CREATE INDEX idx_walkthrough_attempt_moves_walkthrough ON walkthrough.walkthrough_attempt_moves (organization_id, walkthrough_id, to_version);
COMMENT ON TABLE walkthrough.walkthrough_attempt_moves IS 'One row for each time a running attempt went over to a newer version';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.mcp_server_id IS 'The server of the call that found the newer version';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.from_step_id IS 'The step the learner stood on';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.to_step_id IS 'The step the learner stands on afterwards, mostly the same; null if nothing was left to do';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.completed_steps IS 'Steps that count as completed afterwards';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.required_steps IS 'Steps completed or still required afterwards';
COMMENT ON COLUMN walkthrough.walkthrough_attempt_moves.moved_at IS 'When the learner''s call found the newer version, not when that was published';

ALTER TABLE walkthrough.walkthrough_step_facts ADD COLUMN skip_reason text;
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.skip_reason IS 'Why the step was skipped, in the learner''s words; null unless skipped';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.active_seconds IS 'Whole seconds from shown to completed, each gap without activity cut to 1800; 0 for a step that was skipped, or that a newer version took away';
COMMENT ON COLUMN walkthrough.walkthrough_step_facts.version IS 'The version it was last shown, completed or skipped in';
