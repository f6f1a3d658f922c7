package dev.walkthroughs.application.analysts;

/**
 * What became of a login.
 *
 * @param sessions how many sessions it had, all of them ended
 * @param dropped whether its role is gone; if not, somebody gave it more than this product did, and it stays as a role
 *     that cannot log in and sees nothing
 */
public record Revocation(String login, int sessions, boolean dropped) {}
