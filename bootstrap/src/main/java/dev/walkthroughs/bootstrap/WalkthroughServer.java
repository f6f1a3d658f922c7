package dev.walkthroughs.bootstrap;

public final class WalkthroughServer {
    private WalkthroughServer() {}

    public static void main(String[] args) {}
}
