package dev.walkthroughs.bootstrap.command.learner;

import dev.walkthroughs.application.learners.LearnerName;
import dev.walkthroughs.application.learners.LearnerName.ByEmail;
import dev.walkthroughs.application.learners.LearnerName.ById;
import dev.walkthroughs.application.learners.LearnerName.BySubject;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ways to name a learner: an id; or an organization, and an address or an identity. */
final class NameOptions {

    @Parameters(arity = "0..1", paramLabel = "LEARNER", description = "The learner's id (mcpu_…).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--organization", paramLabel = "S", description = "The slug of the learner's organization.")
    private Optional<String> organization = Optional.empty();

    @Option(names = "--email", paramLabel = "E", description = "The learner's e-mail address there.")
    private Optional<String> email = Optional.empty();

    @Option(names = "--issuer", paramLabel = "URL", description = "Who vouches for the learner there.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--subject", paramLabel = "T", description = "With --issuer: who the learner is to the issuer.")
    private Optional<String> subject = Optional.empty();

    /** The name; empty if the options name nobody, or somebody twice. */
    Optional<LearnerName> name() {
        if (id.isPresent()) {
            return organization.isEmpty() && email.isEmpty() && issuer.isEmpty() && subject.isEmpty()
                    ? id.map(ById::new)
                    : Optional.empty();
        }
        if (organization.isEmpty()
                || issuer.isPresent() != subject.isPresent()
                || email.isPresent() == issuer.isPresent()) {
            return Optional.empty();
        }
        return email.<LearnerName>map(address -> new ByEmail(organization.get(), address))
                .or(() -> issuer.map(url -> new BySubject(organization.get(), url, subject.orElseThrow())));
    }

    /** A name in one word: an id, or an address in an organization. */
    static Optional<LearnerName> of(String word, Optional<String> organization) {
        if (word.indexOf('@') < 0) {
            return Optional.of(new ById(word));
        }
        return organization.map(slug -> new ByEmail(slug, word));
    }
}
