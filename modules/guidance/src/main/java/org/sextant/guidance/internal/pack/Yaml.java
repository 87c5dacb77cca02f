package org.sextant.guidance.internal.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML as text, lists and mappings with their lines: no types are guessed, so NO stays NO. */
public final class Yaml {

    private Yaml() {}

    /** The list of mappings that a file is. */
    public static List<YamlItem> readList(String file, String text, Problems problems) {
        Object content = read(file, text, problems).orElse(List.of());
        if (!(content instanceof List<?> list)) {
            problems.add(file, 1, "must be a list");
            return List.of();
        }
        List<YamlItem> items = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof YamlItem item) {
                items.add(item);
            } else {
                problems.add(file, 1, "every entry of the list must be a mapping");
            }
        }
        return items;
    }

    /** The mapping that a file is. */
    public static YamlItem readMapping(String file, String text, Problems problems) {
        Object content = read(file, text, problems).orElse(new YamlItem(1, Map.of()));
        if (content instanceof YamlItem item) {
            return item;
        }
        problems.add(file, 1, "must be a mapping");
        return new YamlItem(1, Map.of());
    }

    private static Optional<Object> read(String file, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            @Nullable Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            return root == null ? Optional.empty() : Optional.of(convert(file, root, problems));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 1, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Object convert(String file, Node node, Problems problems) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(element -> convert(file, element, problems))
                    .toList();
        }
        if (node instanceof MappingNode mapping) {
            int line = node.getStartMark().getLine() + 1;
            Map<String, Object> values = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (values.containsKey(name)) {
                    problems.add(file, tuple.getKeyNode().getStartMark().getLine() + 1, "'" + name + "' stands twice");
                }
                if (!Tag.NULL.equals(tuple.getValueNode().getTag())) {
                    values.put(name, convert(file, tuple.getValueNode(), problems));
                }
            }
            return new YamlItem(line, values);
        }
        return ((ScalarNode) node).getValue();
    }
}
