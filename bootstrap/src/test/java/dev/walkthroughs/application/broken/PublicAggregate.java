package dev.walkthroughs.application.broken;

/** A shell that everyone can reach. */
public class PublicAggregate {}
