package dev.walkthroughs.bootstrap.endtoend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message of protocol buffers, read without its schema: the encoding says of each field its number and how long it is.
 *
 * @param fields by number, in order; numbers are {@code Long}, everything else {@code byte[]}
 */
record Protobuf(Map<Integer, List<Object>> fields) {

    static Protobuf read(byte[] message) {
        Map<Integer, List<Object>> fields = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int key = (int) number(in);
            Object value =
                    switch (key & 7) {
                        case 0 -> number(in);
                        case 1 -> in.getLong();
                        case 2 -> bytes(in, (int) number(in));
                        case 5 -> (long) in.getInt();
                        default -> throw new IllegalArgumentException("wire type " + (key & 7));
                    };
            fields.computeIfAbsent(key >>> 3, any -> new ArrayList<>()).add(value);
        }
        return new Protobuf(fields);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private List<Object> all(int field) {
        return fields.getOrDefault(field, List.of());
    }

    List<Protobuf> messages(int field) {
        return all(field).stream().map(bytes -> read((byte[]) bytes)).toList();
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    /** Empty if there is none. */
    String text(int field) {
        return has(field) ? new String((byte[]) all(field).get(0), StandardCharsets.UTF_8) : "";
    }

    /** Likewise. */
    String hex(int field) {
        return has(field) ? HexFormat.of().formatHex((byte[]) all(field).get(0)) : "";
    }

    /** 0 if there is none. */
    long number(int field) {
        return has(field) ? (Long) all(field).get(0) : 0;
    }
}
