package dev.walkthroughs.mcp.limit;

import dev.walkthroughs.application.limit.Allowance;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.limits.*}, each written like {@code 1200/1m}, or {@code off}. The defaults are far from
 * what a fast agent does, which is several calls a second; addresses are shared by classrooms and by clients that run in
 * a cloud, so those limits are wide too (ADR 0019).
 *
 * @param enabled whether anything is limited at all
 * @param learner tool calls of one learner, on all servers together
 * @param server tool calls on one MCP server
 * @param address tool calls without a token, from one address on one MCP server
 * @param signInAddress forms sent to the sign-in pages, from one address on one MCP server
 * @param signInServer the same from all addresses
 * @param tokenAddress requests for tokens, and to revoke or look at them, from one address on one MCP server; and, counted
 *     apart, authorization requests
 * @param tokenServer the same from all addresses
 * @param registrationAddress client registrations from one address on one MCP server
 * @param registrationServer the same from all addresses
 */
@ConfigurationProperties("walkthroughs.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1200/1m") Allowance learner,
        @DefaultValue("60000/1m") Allowance server,
        @DefaultValue("1200/1m") Allowance address,
        @DefaultValue("120/1m") Allowance signInAddress,
        @DefaultValue("3000/1m") Allowance signInServer,
        @DefaultValue("300/1m") Allowance tokenAddress,
        @DefaultValue("6000/1m") Allowance tokenServer,
        @DefaultValue("100/10m") Allowance registrationAddress,
        @DefaultValue("1000/10m") Allowance registrationServer) {}
