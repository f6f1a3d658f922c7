package dev.walkthroughs.persistence;

import dev.walkthroughs.application.identity.signin.BrowserSessions;
import dev.walkthroughs.application.identity.signin.SignInAttempts;
import dev.walkthroughs.persistence.identity.signin.JdbcBrowserSessions;
import dev.walkthroughs.persistence.identity.signin.JdbcSignInAttempts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What signing in keeps. */
@Configuration(proxyBeanMethods = false)
class SignInStore {

    @Bean
    SignInAttempts signInAttempts(JdbcClient jdbc, TransactionTemplate transaction) {
        return new JdbcSignInAttempts(jdbc, transaction);
    }

    @Bean
    BrowserSessions browserSessions(JdbcClient jdbc, TransactionTemplate transaction) {
        return new JdbcBrowserSessions(jdbc, transaction);
    }
}
