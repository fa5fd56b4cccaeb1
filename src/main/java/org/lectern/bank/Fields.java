package org.lectern.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The fields of a mapping, read by name. Whatever is missing, of another type or unknown becomes a fault at its line;
/// reading goes on with a stand-in.
final class Fields {

    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT);

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Node mapping;
    private final String file;
    private final Faults faults;
    private final @Nullable String owner;

    Fields(MappingNode mapping, String file, Faults faults) {
        this(mapping, file, faults, null);
    }

    private Fields(MappingNode mapping, String file, Faults faults, @Nullable String owner) {
        this.mapping = mapping;
        this.file = file;
        this.faults = faults;
        this.owner = owner;
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                values.put(key.getValue(), tuple.getValueNode());
            } else {
                fault(tuple.getKeyNode(), "the name of a field is a text");
            }
        }
    }

    Place place() {
        return placeOf(mapping);
    }

    /// The id of this entry or of the one that it belongs to, to name in findings.
    private @Nullable String id() {
        return values.get("id") instanceof ScalarNode id ? id.getValue() : owner;
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /// A text that must be there. Numbers stay as they are written.
    String text(String name) {
        var node = required(name);
        return node == null ? "" : scalar(name, node);
    }

    @Nullable
    String optionalText(String name) {
        var node = value(name);
        return node == null ? null : scalar(name, node);
    }

    /// A list of texts; empty where the field is not there.
    List<String> texts(String name) {
        return elements(name).stream().map(node -> scalar(name, node)).toList();
    }

    /// A list of mappings; empty where the field is not there.
    List<Fields> mappings(String name) {
        var mappings = new ArrayList<Fields>();
        for (var node : elements(name)) {
            if (node instanceof MappingNode entry) {
                mappings.add(new Fields(entry, file, faults, id()));
            } else {
                fault(node, name + " is a list of mappings");
            }
        }
        return mappings;
    }

    /// A mapping of fields; empty where it is not there.
    Optional<Fields> optionalMapping(String name) {
        var node = value(name);
        if (node instanceof MappingNode entry) {
            return Optional.of(new Fields(entry, file, faults, id()));
        }
        if (node != null) {
            fault(node, name + " is a mapping");
        }
        return Optional.empty();
    }

    /// A mapping from names to texts.
    Map<String, String> names(String name) {
        var node = required(name);
        if (node instanceof MappingNode entry) {
            var fields = new Fields(entry, file, faults, id());
            var texts = new LinkedHashMap<String, String>();
            fields.values.forEach((key, text) -> texts.put(key, fields.scalar(key, text)));
            return texts;
        }
        if (node != null) {
            fault(node, name + " is a mapping");
        }
        return Map.of();
    }

    boolean flag(String name) {
        var node = required(name);
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        if (node != null) {
            fault(node, name + " is true or false");
        }
        return false;
    }

    /// One of a set of values, by its word.
    <T> T one(String name, Function<String, Optional<T>> read, String expected, T standIn) {
        var node = required(name);
        return node == null
                ? standIn
                : read.apply(scalar(name, node)).orElseGet(() -> {
                    fault(node, "%s is %s".formatted(name, expected));
                    return standIn;
                });
    }

    /// Says that the field is wrong.
    void wrong(String name, String message) {
        fault(values.getOrDefault(name, mapping), message);
    }

    /// Names the fields that nobody asked for.
    void done(String where) {
        values.forEach((name, node) -> {
            if (!known.contains(name)) {
                fault(
                        node,
                        "%s has no field %s; it has %s"
                                .formatted(where, name, String.join(", ", new TreeSet<>(known))));
            }
        });
    }

    private List<Node> elements(String name) {
        var node = value(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(node, name + " is a list");
        return List.of();
    }

    private @Nullable Node required(String name) {
        var node = value(name);
        if (node == null) {
            faults.add(place(), id(), name + " is missing");
        }
        return node;
    }

    private @Nullable Node value(String name) {
        known.add(name);
        return values.get(name);
    }

    private String scalar(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            fault(node, name + " is a text");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            fault(node, name + " is empty");
        } else if (!TEXTS.contains(scalar.getTag())) {
            fault(node, "%s is a text: put %s in quotation marks".formatted(name, scalar.getValue()));
        }
        return scalar.getValue().strip();
    }

    private void fault(Node node, String message) {
        faults.add(placeOf(node), id(), message);
    }

    private Place placeOf(Node node) {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
