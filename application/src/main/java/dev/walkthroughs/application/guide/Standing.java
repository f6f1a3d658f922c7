package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What every delivery says beside the step itself.
 *
 * @param result what the call did
 * @param organizationName whose walkthrough it is, as shown in the frame (R27)
 * @param version the version the attempt runs on, from 1
 * @param attempt the attempt's number, from 1
 * @param tally how far the attempt is
 * @param updatedFrom the version the attempt ran on before this call moved it to a newer one (R1); otherwise absent
 */
public record Standing(
        Result result,
        WalkthroughId walkthroughId,
        String walkthroughTitle,
        String organizationName,
        int version,
        int attempt,
        Tally tally,
        @Nullable Integer updatedFrom) {}
