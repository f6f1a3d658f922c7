package dev.walkthroughs.bootstrap.command;

import java.io.Console;
import java.util.Optional;

/** Whether a person watches. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    /** Until JDK 21 there is a console only on a terminal; from 22 on there always is, and it has to be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
