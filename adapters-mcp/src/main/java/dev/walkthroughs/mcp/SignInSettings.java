package dev.walkthroughs.mcp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.sign-in.*}.
 *
 * @param mailFrom who codes are sent by; {@code {host}} stands for the host of the MCP server
 * @param codesPerHour how many codes are sent to one address for one MCP server in any hour
 * @param sessionTime how long a browser stays signed in
 */
@ConfigurationProperties("walkthroughs.sign-in")
record SignInSettings(
        @DefaultValue("no-reply@{host}") String mailFrom,
        @DefaultValue("5") int codesPerHour,
        @DefaultValue("30d") Duration sessionTime) {}
