package dev.walkthroughs.persistence.broken;

/** A name that says nothing. */
public class StoreManager {}
