package dev.walkthroughs.domain.organization;

import dev.walkthroughs.domain.outcome.Rejection;

/** Why a wish about an organization is refused. Nothing is recorded. */
public sealed interface OrganizationRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** It exists already. */
        ORGANIZATION_EXISTS,
        /** The slug or the name breaks a bound. */
        INVALID_ORGANIZATION
    }

    /** There is one under this id. */
    record OrganizationExists() implements OrganizationRejection {
        @Override
        public Code code() {
            return Code.ORGANIZATION_EXISTS;
        }

        @Override
        public String message() {
            return "The organization exists already.";
        }
    }

    /** A bound is broken; the sentence says which. */
    record InvalidOrganization(String message) implements OrganizationRejection {
        @Override
        public Code code() {
            return Code.INVALID_ORGANIZATION;
        }
    }
}
