package org.myobalance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes faulty and strange files of good ones: keys dropped, doubled, misspelt or moved, values of another kind, extreme
 * numbers, other units, broken laws, deep nesting, long texts, and at last bytes. Everything follows from the seed.
 */
final class JsonMutator {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LARGEST = 400_000;

    private final SplittableRandom random;

    JsonMutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A tree of maps, lists, texts, booleans and numbers; numbers are kept as they are spelled. */
    static Object parse(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    /** The bytes of a mutant of that tree. */
    byte[] mutant(Object tree) {
        Object changed = tree;
        int changes = random.nextInt(10) < 7 ? 1 : 1 + random.nextInt(4);
        boolean bytesOnly = random.nextInt(10) == 0;
        for (int i = 0; i < changes && !bytesOnly; i++) {
            changed = changed(changed, tree);
        }
        byte[] bytes = written(changed).getBytes(StandardCharsets.UTF_8);
        int slips = bytesOnly ? 1 + random.nextInt(3) : random.nextInt(20) == 0 ? 1 : 0;
        for (int i = 0; i < slips; i++) {
            bytes = slipped(bytes);
        }
        return bytes;
    }

    /** A number exactly as it is to be written. */
    private record Verbatim(String text) {}

    /** A member that is written twice. */
    private record Twice(Object first, Object second) {}

    private Object changed(Object tree, Object original) {
        List<Object> path = path(tree);
        return replaced(tree, path, 0, original);
    }

    /** Keys and positions from the outermost value to some value, each container being left with equal chance. */
    private List<Object> path(Object tree) {
        List<Object> path = new ArrayList<>();
        Object at = tree;
        while (size(at) > 0 && (path.isEmpty() || random.nextInt(8) > 0)) {
            if (at instanceof Map<?, ?> map) {
                Object key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
                path.add(key);
                at = map.get(key);
            } else {
                List<?> list = (List<?>) at;
                int index = random.nextInt(list.size());
                path.add(index);
                at = list.get(index);
            }
        }
        return path;
    }

    private static int size(Object value) {
        return value instanceof Map<?, ?> map ? map.size() : value instanceof List<?> list ? list.size() : 0;
    }

    /** A copy of the containers along the path, the last of them changed. */
    private Object replaced(Object tree, List<Object> path, int depth, Object original) {
        if (path.isEmpty()) {
            return other(tree, original);
        }
        boolean isLast = depth == path.size() - 1;
        Object step = path.get(depth);
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            if (isLast) {
                changeMember(copy, step, original);
            } else {
                copy.put(step, replaced(map.get(step), path, depth + 1, original));
            }
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) tree);
        int index = (Integer) step;
        if (isLast) {
            changeItem(copy, index, original);
        } else {
            copy.set(index, replaced(copy.get(index), path, depth + 1, original));
        }
        return copy;
    }

    private void changeMember(Map<Object, Object> map, Object key, Object original) {
        Object value = map.get(key);
        switch (random.nextInt(9)) {
            case 0 -> map.remove(key);
            case 1 -> map.put(key, new Twice(value, random.nextBoolean() ? value : other(value, original)));
            case 2 -> {
                map.remove(key);
                map.put(misspelt(key.toString()), value);
            }
            case 3 -> map.put(foreignKey(original), value);
            case 4 -> map.put(key, subtree(original));
            default -> map.put(key, other(value, original));
        }
    }

    private void changeItem(List<Object> list, int index, Object original) {
        switch (random.nextInt(8)) {
            case 0 -> list.remove(index);
            case 1 -> list.add(index, list.get(index));
            case 2 -> list.set(index, list.get(random.nextInt(list.size())));
            case 3 -> {
                Object item = list.get(index);
                int wanted = random.nextInt(20) == 0 ? 3000 : 30;
                // a mutant of a few MB tells no more than one of a few hundred kB
                int copies = Math.min(wanted, LARGEST / (1 + written(item).length()));
                for (int i = 0; i < copies; i++) {
                    list.add(item);
                }
            }
            default -> list.set(index, other(list.get(index), original));
        }
    }

    private String misspelt(String key) {
        if (key.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(key.length());
        return switch (random.nextInt(4)) {
            case 0 -> key.substring(0, at) + key.substring(at + 1);
            case 1 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
            case 2 -> pick(HostileWords.TEXTS);
            default -> key.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private String foreignKey(Object original) {
        Object tree = original;
        String key = "note";
        for (int i = 0; i < 8 && size(tree) > 0; i++) {
            List<Object> path = path(tree);
            Object step = path.get(random.nextInt(path.size()));
            if (step instanceof String text) {
                key = text;
                break;
            }
        }
        return key;
    }

    private Object subtree(Object original) {
        Object at = original;
        for (Object step : path(original)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : ((List<?>) at).get((Integer) step);
        }
        return at;
    }

    private Object other(Object value, Object original) {
        int kind = random.nextInt(12);
        if (kind < 6 && value instanceof Number number) {
            return number(number);
        }
        if (kind < 7 && value instanceof String text) {
            return text(text);
        }
        return switch (kind) {
            case 0 -> new Verbatim(pick(HostileWords.NUMBERS));
            case 1 -> pick(HostileWords.TEXTS);
            case 2 -> random.nextBoolean();
            case 3 -> Map.of();
            case 4 -> List.of();
            case 5 -> new Verbatim("null");
            case 6 -> nested(random.nextInt(4) == 0 ? 3000 : 70, value);
            case 7 -> "x".repeat(random.nextInt(5) == 0 ? 200_000 : 300);
            case 8 -> List.of(value == null ? "" : value);
            case 9 -> Map.of(pick(HostileWords.TEXTS), value == null ? "" : value);
            case 10 -> subtree(original);
            default -> value == null ? "" : value.toString();
        };
    }

    private Object nested(int depth, Object value) {
        boolean isList = random.nextBoolean();
        String open = isList ? "[" : "{\"a\":";
        return new Verbatim(open.repeat(depth) + written(value) + (isList ? "]" : "}").repeat(depth));
    }

    private Object number(Number number) {
        double value = number.doubleValue();
        return switch (random.nextInt(8)) {
            case 0 -> -value;
            case 1 -> value * 10;
            case 2 -> value * 1000;
            case 3 -> value / 1000;
            case 4 -> Math.nextUp(value);
            case 5 -> value + 1;
            default -> new Verbatim(pick(HostileWords.NUMBERS));
        };
    }

    private String text(String text) {
        int blank = text.indexOf(' ');
        boolean isQuantity = blank > 0 && text.substring(0, blank).matches("[0-9.e+-]+");
        if (isQuantity && random.nextInt(4) > 0) {
            return random.nextBoolean()
                    ? pick(HostileWords.NUMBERS) + text.substring(blank)
                    : text.substring(0, blank + 1) + pick(HostileWords.UNITS);
        }
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(7)) {
            case 0 -> pick(HostileWords.TEXTS);
            case 1 -> pick(HostileWords.NUMBERS) + " " + pick(HostileWords.UNITS);
            case 2 -> pick(HostileWords.UNITS);
            case 3 -> text.substring(0, at) + pick(HostileWords.LAW) + text.substring(at);
            case 4 -> text.isEmpty() ? "x" : text.substring(0, at) + text.substring(at + 1);
            case 5 -> text.repeat(2);
            default -> text + " ";
        };
    }

    private byte[] slipped(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(8));
        byte[] put = switch (random.nextInt(7)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> ",".getBytes(StandardCharsets.UTF_8);
            case 3 ->
                pick(List.of("{", "}", "[", "]", "\"", ":", "\\", "//", "#", "'", "\n", "\t", "/* */"))
                        .getBytes(StandardCharsets.UTF_8);
            case 4 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0};
            case 5 -> pick(HostileWords.NUMBERS).getBytes(StandardCharsets.UTF_8);
            default -> java.util.Arrays.copyOfRange(bytes, at, at + length);
        };
        boolean isCut = random.nextInt(12) == 0;
        int resumed = isCut ? bytes.length : random.nextBoolean() ? at + length : at;
        byte[] changed = new byte[at + put.length + bytes.length - resumed];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(put, 0, changed, at, put.length);
        System.arraycopy(bytes, resumed, changed, at + put.length, bytes.length - resumed);
        return changed;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String written(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Verbatim verbatim) {
            out.append(verbatim.text());
        } else if (value instanceof Map<?, ?> map) {
            out.append('{');
            String comma = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                for (Object each : entry.getValue() instanceof Twice twice
                        ? new Object[] {twice.first(), twice.second()}
                        : new Object[] {entry.getValue()}) {
                    out.append(comma)
                            .append(MAPPER.writeValueAsString(entry.getKey().toString()))
                            .append(": ");
                    write(each, out);
                    comma = ",\n";
                }
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            String comma = "";
            for (Object each : list) {
                out.append(comma);
                write(each, out);
                comma = ", ";
            }
            out.append(']');
        } else if (value instanceof Twice twice) {
            write(twice.first(), out);
        } else {
            out.append(MAPPER.writeValueAsString(value));
        }
    }
}
