package org.lectern.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// A file of a bank: YAML 1.2 core, one list of mappings, without anchors, aliases and tags of its own.
final class YamlList {

    /// No file of a bank nests deeper than a list in a mapping in a list in a mapping in a list.
    private static final int DEEPEST = 12;

    private final String file;
    private final Faults faults;

    private YamlList(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Reads a file; what cannot be read becomes a fault and is left out.
    static List<Fields> read(String file, String text, Faults faults) {
        return new YamlList(file, faults).entries(text);
    }

    private List<Fields> entries(String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            if (!isPlain(new Parse(settings).parseString(text))) {
                return List.of();
            }
            var root = new Compose(settings).composeString(text);
            return root.map(this::mappings).orElse(List.of());
        } catch (MarkedYamlEngineException e) {
            faults.add(place(e.getProblemMark()), null, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            faults.add(new Place(file, 1), null, "not YAML: " + e.getMessage());
        }
        return List.of();
    }

    /// Looks at the events before anything is built from them, so that depth and aliases cannot do harm.
    private boolean isPlain(Iterable<Event> events) {
        var depth = 0;
        var documents = 0;
        for (var event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            var fault = depth > DEEPEST
                    ? "nested too deeply"
                    : documents > 1 ? "a second document is not allowed" : faultOf(event);
            if (fault != null) {
                faults.add(place(event.getStartMark()), null, fault);
                return false;
            }
        }
        return true;
    }

    private static @Nullable String faultOf(Event event) {
        return switch (event) {
            case AliasEvent _ -> "an alias is not allowed; write it out";
            case ScalarEvent scalar when scalar.getTag().isPresent() -> "a tag is not allowed";
            case CollectionStartEvent start when start.getTag().isPresent() -> "a tag is not allowed";
            case NodeEvent node when node.getAnchor().isPresent() -> "an anchor is not allowed";
            default -> null;
        };
    }

    private List<Fields> mappings(Node root) {
        if (!(root instanceof SequenceNode list)) {
            faults.add(place(root.getStartMark()), null, "the file is one list of mappings");
            return List.of();
        }
        var entries = new ArrayList<Fields>();
        for (var node : list.getValue()) {
            if (node instanceof MappingNode mapping) {
                checkKeys(mapping);
                entries.add(new Fields(mapping, file, faults));
            } else {
                faults.add(place(node.getStartMark()), null, "each entry of the file is a mapping");
            }
        }
        return entries;
    }

    /// Names a key that stands twice in a mapping, at any depth.
    private void checkKeys(Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::checkKeys);
        } else if (node instanceof MappingNode mapping) {
            var keys = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !keys.add(key.getValue())) {
                    faults.add(place(key.getStartMark()), null, "%s stands here twice".formatted(key.getValue()));
                }
                checkKeys(tuple.getValueNode());
            }
        }
    }

    private Place place(Optional<Mark> mark) {
        return new Place(file, mark.map(Mark::getLine).orElse(0) + 1);
    }
}
