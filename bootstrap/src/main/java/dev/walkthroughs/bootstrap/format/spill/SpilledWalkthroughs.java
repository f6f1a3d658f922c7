package dev.walkthroughs.bootstrap.format.spill;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Walkthroughs in the order in which they are added. The first megabytes stay in memory; what comes after lies in a
 * temporary file, and is made again each time it is asked for, so that an import takes the same memory however much is
 * imported. It is as it was read, whatever happens to its files meanwhile.
 *
 * <p>The temporary file has no name for as long as it is used where the file system allows that, and is gone at the latest
 * when the program ends. A method that cannot write or read it throws {@link UncheckedIOException}.
 */
public final class SpilledWalkthroughs extends AbstractList<SourceWalkthrough> implements RandomAccess {

    /** What stays in memory, in characters: some hundred ordinary walkthroughs. */
    private static final long KEPT_CHARACTERS = 2 << 20;

    private record Place(long offset, int length) {}

    private final long keptCharacters;
    private final List<SourceWalkthrough> kept = new ArrayList<>();
    private final List<Place> spilled = new ArrayList<>();
    private long characters;
    private long end;
    private @Nullable FileChannel file;

    /** None yet. */
    public SpilledWalkthroughs() {
        this(KEPT_CHARACTERS);
    }

    SpilledWalkthroughs(long keptCharacters) {
        this.keptCharacters = keptCharacters;
    }

    @Override
    public boolean add(SourceWalkthrough walkthrough) {
        characters += characters(walkthrough);
        if (spilled.isEmpty() && characters <= keptCharacters) {
            kept.add(walkthrough);
        } else {
            spill(walkthrough);
        }
        return true;
    }

    @Override
    public SourceWalkthrough get(int index) {
        if (index < kept.size()) {
            return kept.get(index);
        }
        Place place = spilled.get(index - kept.size());
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try {
            while (bytes.hasRemaining()) {
                if (file().read(bytes, place.offset() + bytes.position()) < 0) {
                    throw new IOException("a temporary file has become shorter");
                }
            }
            return PackedWalkthrough.read(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return kept.size() + spilled.size();
    }

    private void spill(SourceWalkthrough walkthrough) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(PackedWalkthrough.bytes(walkthrough));
            Place place = new Place(end, bytes.remaining());
            while (bytes.hasRemaining()) {
                end += file().write(bytes, end);
            }
            spilled.add(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("walkthroughs-import", "");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    private static long characters(SourceWalkthrough walkthrough) {
        long all = walkthrough.description().length();
        for (SourceStep step : walkthrough.steps()) {
            all += step.title().length()
                    + step.body().length()
                    + step.notes().agent().length();
        }
        return all;
    }
}
