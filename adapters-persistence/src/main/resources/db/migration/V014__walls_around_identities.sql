-- What V010 to V013 made goes behind the walls of V009 (R23).
CALL tenancy.protect('identity.clients');
CALL tenancy.protect('identity.consents');
CALL tenancy.protect('identity.authorizations');
CALL tenancy.protect('identity.spent_refresh_tokens');
CALL tenancy.protect('identity.sign_in_attempts');
CALL tenancy.protect('identity.browser_sessions');

-- Only the operator erases; the service asks whether somebody was.
CALL tenancy.protect('identity.erased_identities', 'SELECT');
CALL tenancy.protect('eventstore.domain_events', 'SELECT, INSERT', 'SELECT', 'SELECT, INSERT, UPDATE');

-- A service notes until when each key is needed, and drops those that are not any more.
CALL tenancy.protect('identity.signing_keys');

-- Of no organization: keys of counters, which are made of hashes and addresses.
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.rate_limits TO walkthroughs_service, walkthroughs_operator;
