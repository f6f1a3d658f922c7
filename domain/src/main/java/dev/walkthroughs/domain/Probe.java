package dev.walkthroughs.domain;

final class Probe {
    static String nulls() {
        return "";
    }
}
