package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.mcp.token.FaultyTokens.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tool over fakes, and what it was seen to do. */
final class Tool implements Tenants, ProjectionAdmin {

    static final OrganizationId ACME = new OrganizationId("org_acme000000");
    static final ServerId SERVER = new ServerId("mcps_server0000");

    final FakeAuthoring authoring = new FakeAuthoring();
    final FakeDrafts drafts = new FakeDrafts();
    final FakeKeys keys = new FakeKeys();
    final FakeProviders providers = new FakeProviders();
    final FakeReports reports = new FakeReports();
    final FakeAnalysts analysts = new FakeAnalysts();
    final FakeEvents events = new FakeEvents();
    final List<String> calls = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    boolean terminal;
    Supplier<List<Check>> doctor = List::of;
    TableReader tables = (organization, relation, since, sink) -> {
        throw new AssertionError("nobody asked for rows");
    };

    /** What one call gave. */
    record Ran(int status, String out, String err) {

        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = run(new PrintWriter(out, true), err, arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    /** One call with a standard output of its own. */
    int run(PrintWriter out, StringWriter err, String... arguments) {
        Ports ports = new Ports(
                () -> calls.add("serve"),
                opening("tenants", this),
                opening("authoring", authoring),
                opening("drafts", drafts),
                opening("learners", new FakeCare(calls)),
                () -> this::mint,
                opening("keys", keys),
                opening("providers", providers),
                opening("analysts", analysts),
                opening("projections", this),
                opening("events", events),
                opening("tables", new TableExport(new Registry(new OneOrganization()), tables)),
                opening("reports", reports),
                () -> {
                    opened.add("doctor");
                    return doctor.get();
                },
                () -> {
                    throw new AssertionError("nobody asked for a diagnosis");
                },
                "1.2.3");
        return OperatorTool.commandLine(ports, out, new PrintWriter(err, true), terminal)
                .execute(arguments);
    }

    private <T> Supplier<T> opening(String name, T port) {
        return () -> {
            opened.add(name);
            return port;
        };
    }

    private Outcome<List<String>, Rejection> mint(
            String host, List<String> emails, Duration validFor, Optional<Fault> fault) {
        calls.add("mint " + host + " " + emails.size() + " "
                + fault.map(Fault::toString).orElse(validFor.toString()));
        return host.equals("localhost")
                ? Outcome.accepted(
                        emails.stream().map(email -> "token-of-" + email).toList())
                : Outcome.rejected(new AuthoringRejection.ServerUnknown(host));
    }

    @Override
    public Outcome<OrganizationId, Rejection> createOrganization(String slug, String name) {
        calls.add("organization " + slug + " " + name);
        return slug.equals("taken")
                ? Outcome.rejected(new AuthoringRejection.NameTaken("slug", slug))
                : Outcome.accepted(ACME);
    }

    @Override
    public Outcome<ServerId, Rejection> createServer(
            String organization, List<String> hosts, String name, boolean requiresStepId, Access access) {
        calls.add("server " + organization + " " + hosts + " " + name + " " + requiresStepId
                + (access.equals(Access.OPEN) ? "" : " " + access));
        return organization.equals("acme")
                ? Outcome.accepted(SERVER)
                : Outcome.rejected(new AuthoringRejection.OrganizationUnknown("There is no such organization."));
    }

    @Override
    public Outcome<Boolean, Rejection> changeAccess(String host, Access access) {
        calls.add("access " + host + " " + access);
        return Outcome.accepted(!access.equals(Access.OPEN));
    }

    @Override
    public List<Projection> status() {
        return List.of(
                new Projection("catalogue", 7, 9, 2, true, Letters.NONE),
                new Projection("progress", 9, 9, 0, false, new Letters(3, 2, "wp_1", "SomeException")));
    }

    @Override
    public Outcome<List<Rebuilt>, Rejection> rebuild(Optional<String> name, Progress progress) {
        calls.add("rebuild " + name.orElse("all"));
        progress.at("catalogue", 5, 9);
        return name.isPresent() && !name.get().equals("catalogue")
                ? Outcome.rejected(new NoProjection())
                : Outcome.accepted(List.of(new Rebuilt("catalogue", 9, 0, 0, 0), new Rebuilt("progress", 9, 1, 2, 3)));
    }

    @Override
    public Outcome<List<Rebuilt>, Rejection> asOf(
            Optional<String> name, Instant until, String schema, Progress progress) {
        calls.add("rebuild " + name.orElse("all") + " until " + until + " into " + schema);
        return Outcome.accepted(List.of(new Rebuilt("catalogue", 4, 0, 0, 0), new Rebuilt("progress", 4, 0, 0, 1)));
    }

    @Override
    public Outcome<List<Retried>, Rejection> retry(Optional<String> name) {
        calls.add("retry " + name.orElse("all"));
        return Outcome.accepted(
                name.isPresent()
                        ? List.of(new Retried("progress", 3, 0))
                        : List.of(new Retried("catalogue", 0, 0), new Retried("progress", 2, 1)));
    }

    /** How a projection's name is refused. */
    record NoProjection() implements Rejection {
        /** The code. */
        enum Code {
            PROJECTION_UNKNOWN
        }

        @Override
        public Code code() {
            return Code.PROJECTION_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no such projection.";
        }
    }
}
