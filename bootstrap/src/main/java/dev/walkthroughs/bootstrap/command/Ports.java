package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the commands work on. Each is asked for only by a command that needs it, after its arguments were found right,
 * so that help and wrong usage start no database.
 *
 * @param version what {@code --version} prints
 */
public record Ports(
        Service service,
        Supplier<Tenants> tenants,
        Supplier<WalkthroughAuthoring> authoring,
        Supplier<DraftEditing> drafts,
        Supplier<LearnerCare> learners,
        Supplier<TokenMint> tokens,
        Supplier<KeyAdmin> keys,
        Supplier<ProviderAdmin> providers,
        Supplier<AnalystAdmin> analysts,
        Supplier<ProjectionAdmin> projections,
        Supplier<EventAdmin> events,
        Supplier<TableExport> tables,
        Supplier<ReportSource> reports,
        Supplier<List<Check>> doctor,
        Supplier<Diagnosis> diagnosis,
        String version) {}
