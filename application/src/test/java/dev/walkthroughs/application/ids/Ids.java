package dev.walkthroughs.application.ids;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Well-formed ids that say in a failure's message what they stand for. */
public final class Ids {

    public static final OrganizationId ACME = new OrganizationId("org_AcmeAcmeAcme0001");
    public static final OrganizationId OTHER_ORGANIZATION = new OrganizationId("org_OtherOtherOther1");
    public static final LearnerId ADA = new LearnerId("mcpu_AdaAdaAdaAda0001");
    public static final LearnerId BEN = new LearnerId("mcpu_BenBenBenBen0001");
    public static final ServerId DESK = new ServerId("mcps_DeskDeskDesk0001");
    public static final ServerId PHONE = new ServerId("mcps_PhonePhone000001");
    public static final WalkthroughId TOUR = new WalkthroughId("wt_TourTourTour0001");
    public static final WalkthroughId OTHER_TOUR = new WalkthroughId("wt_OtherOther000001");

    /** The moment tests begin at. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Ids() {}

    public static StepId step(int number) {
        return new StepId(String.format(Locale.ROOT, "ws_step-%06d", number));
    }

    /** Steps 1 to {@code count}. */
    public static List<StepId> steps(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Ids::step).toList();
    }

    public static WalkthroughId walkthrough(int number) {
        return new WalkthroughId(String.format(Locale.ROOT, "wt_tour-%06d", number));
    }
}
