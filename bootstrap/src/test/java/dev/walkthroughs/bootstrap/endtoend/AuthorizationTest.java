package dev.walkthroughs.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** One service for all its subjects, each of which has a file of its own. */
@DisplayName("The authorization server of a host")
class AuthorizationTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private static AuthorizationWorld world;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        world = new AuthorizationWorld(folder);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static AuthorizationWorld world() {
        return world;
    }

    @Nested
    @DisplayName("on the way to tokens")
    class Flow extends AuthorizationFlow {}

    @Nested
    @DisplayName("asked wrongly")
    class Refusals extends AuthorizationRefusals {}

    @Nested
    @DisplayName("at the end of tokens")
    class Ends extends TokenEnds {}

    @Nested
    @DisplayName("at registration")
    class Registering extends Registrations {}

    @Nested
    @DisplayName("beside another node")
    class Beside extends TwoNodes {}
}
