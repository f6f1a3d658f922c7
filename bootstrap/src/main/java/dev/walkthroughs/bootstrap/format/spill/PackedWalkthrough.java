package dev.walkthroughs.bootstrap.format.spill;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A walkthrough as bytes that this program alone reads, and only in the same process: nothing of it is a format. */
final class PackedWalkthrough {

    private PackedWalkthrough() {}

    static byte[] bytes(SourceWalkthrough walkthrough) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, walkthrough.key());
        text(out, walkthrough.title());
        text(out, walkthrough.description());
        texts(out, walkthrough.tags());
        number(out, walkthrough.estimatedMinutes());
        text(out, walkthrough.file());
        text(out, walkthrough.firstKey());
        out.writeInt(walkthrough.steps().size());
        for (SourceStep step : walkthrough.steps()) {
            step(out, step);
        }
        return bytes.toByteArray();
    }

    static SourceWalkthrough read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String key = text(in);
        String title = text(in);
        String description = text(in);
        List<String> tags = texts(in);
        Integer minutes = number(in);
        String file = text(in);
        String first = textOrNull(in);
        List<SourceStep> steps = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            steps.add(step(in));
        }
        return new SourceWalkthrough(key, title, description, tags, minutes, file, first, steps);
    }

    private static void step(DataOutputStream out, SourceStep step) throws IOException {
        text(out, step.key());
        text(out, step.title());
        text(out, step.body());
        text(out, step.file());
        out.writeInt(step.line());
        text(out, step.nextKey());
        out.writeInt(step.lastLines().size());
        for (int line : step.lastLines()) {
            out.writeInt(line);
        }
        text(out, step.notes().agent());
        number(out, step.notes().estimatedMinutes());
        texts(out, step.notes().replaces());
        out.writeBoolean(step.notes().substantial());
        out.writeInt(step.noteLines().size());
        for (Map.Entry<String, Integer> line : step.noteLines().entrySet()) {
            text(out, line.getKey());
            out.writeInt(line.getValue());
        }
    }

    private static SourceStep step(DataInputStream in) throws IOException {
        String key = text(in);
        String title = text(in);
        String body = text(in);
        String file = text(in);
        int line = in.readInt();
        String next = textOrNull(in);
        List<Integer> lastLines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lastLines.add(in.readInt());
        }
        StepNotes notes = new StepNotes(text(in), number(in), texts(in), in.readBoolean());
        Map<String, Integer> noteLines = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            noteLines.put(text(in), in.readInt());
        }
        return new SourceStep(key, title, body, file, line, next, lastLines, notes, noteLines);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void number(DataOutputStream out, @Nullable Integer number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeInt(number);
        }
    }

    private static @Nullable Integer number(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readInt() : null;
    }

    /** Character by character: a text that is read may have halves of surrogate pairs, which UTF-8 has no bytes for. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    private static @Nullable String textOrNull(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = in.readChar();
        }
        return new String(characters);
    }

    private static String text(DataInputStream in) throws IOException {
        String text = textOrNull(in);
        return text == null ? "" : text;
    }
}
