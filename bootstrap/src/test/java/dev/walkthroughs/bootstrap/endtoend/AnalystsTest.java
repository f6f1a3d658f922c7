package dev.walkthroughs.bootstrap.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What analysts get")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystsTest {

    private TwoOrganizations product;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = new TwoOrganizations(folder);
        AnalysedLearners.learn(product);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @DisplayName("is in every format what the views and tables say, row for row, in the order of their keys")
    void exportsAgree(@TempDir Path out) throws Exception {
        new ExportedData(product, out).agrees();
    }

    @Test
    @DisplayName("begins where it is told to, at a moment or a day")
    void exportsSince(@TempDir Path out) throws Exception {
        new ExportedData(product, out).since();
    }

    @Test
    @DisplayName("is one moment's, read through a cursor that keeps few rows in memory, and one organization's")
    void exportsStream(@TempDir Path out) throws Exception {
        new ExportedData(product, out).streams();
    }
}
