package dev.walkthroughs.bootstrap.command.reply;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Standard output that tells when it is gone, which a print writer keeps to itself. */
final class StandardOutput extends Writer {

    private final PrintWriter out;

    StandardOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(text, from, length);
        flush();
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output was closed");
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
