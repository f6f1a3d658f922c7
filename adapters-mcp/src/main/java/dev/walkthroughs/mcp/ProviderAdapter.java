package dev.walkthroughs.mcp;

import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignInTally;
import dev.walkthroughs.application.identity.upstream.ProviderAttempts;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.identity.upstream.UpstreamAccounts;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.mcp.issuer.IssuerSettings;
import dev.walkthroughs.mcp.issuer.Issuers;
import dev.walkthroughs.mcp.signin.page.PageServlet.Desk;
import dev.walkthroughs.mcp.signin.upstream.CallbackPage;
import dev.walkthroughs.mcp.signin.upstream.Provider;
import dev.walkthroughs.mcp.signin.upstream.ProviderPage;
import dev.walkthroughs.mcp.token.PublicUrls;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires signing in by an organization's provider, beside the pages of {@link SignInAdapter}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProviderAdapter {

    @Bean
    UpstreamSignIn upstreamSignIn(
            SignInProviders providers,
            ProviderAttempts attempts,
            UpstreamAccounts accounts,
            SignIn signIn,
            FreshIds ids,
            Clock clock) {
        return new UpstreamSignIn(providers, attempts, accounts, signIn, ids, clock);
    }

    @Bean
    Provider provider(IssuerSettings settings, PublicUrls urls, Clock clock) {
        return new Provider(new Issuers(settings, clock), urls, clock);
    }

    @Bean
    ServletRegistrationBean<ProviderPage> providerPage(Desk desk, UpstreamSignIn signIn, Provider provider) {
        return SignInAdapter.at(new ProviderPage(desk, signIn, provider), ProviderPage.PATH);
    }

    @Bean
    ServletRegistrationBean<CallbackPage> callbackPage(
            Desk desk, UpstreamSignIn upstream, SignIn signIn, Provider provider, ObjectProvider<SignInTally> tally) {
        SignInTally counted = tally.getIfAvailable(() -> SignInTally.UNCOUNTED);
        return SignInAdapter.at(new CallbackPage(desk, upstream, signIn, provider, counted), CallbackPage.PATH);
    }
}
