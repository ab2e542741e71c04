package org.opencoin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the structure that OASIS publishes for SARIF 2.1.0 which a log of findings may use: for each object its
 * properties and what they hold, {@code !} marking those that must be there. Whatever isn't listed is wrong.
 */
final class SarifStructure {

    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("log", "$schema:uri version!:2.1.0 runs!:[run]"),
            Map.entry(
                    "run",
                    "tool!:tool artifacts:[artifact] results:[result] language:language columnKind:utf16CodeUnits|unicodeCodePoints"),
            Map.entry("tool", "driver!:driver"),
            Map.entry("driver", "name!:text version:text semanticVersion:text language:language rules:[rule]"),
            Map.entry(
                    "rule",
                    "id!:text name:text shortDescription:multi fullDescription:multi help:multi helpUri:uri defaultConfiguration:configuration"),
            Map.entry("multi", "text!:text markdown:text"),
            Map.entry("configuration", "level:none|note|warning|error enabled:truth"),
            Map.entry("artifact", "location:artifactLocation"),
            Map.entry("artifactLocation", "uri:uri uriBaseId:text index:index"),
            Map.entry(
                    "result",
                    "ruleId:text ruleIndex:index level:none|note|warning|error message!:message locations:[location]"
                            + " relatedLocations:[location] fixes:[fix] suppressions:[suppression] properties:any"),
            Map.entry("suppression", "kind!:inSource|external justification:text"),
            Map.entry("message", "text:text markdown:text id:text"),
            Map.entry("location", "physicalLocation:physicalLocation message:message"),
            Map.entry("physicalLocation", "artifactLocation:artifactLocation region:region"),
            Map.entry("region", "startLine:from1 startColumn:from1 endLine:from1 endColumn:from1"),
            Map.entry("fix", "description:message artifactChanges!:[artifactChange]"),
            Map.entry("artifactChange", "artifactLocation!:artifactLocation replacements!:[replacement]"),
            Map.entry("replacement", "deletedRegion!:region insertedContent:content"),
            Map.entry("content", "text:text binary:text"));

    private final List<String> wrong = new ArrayList<>();

    private SarifStructure() {}

    /** What of a log isn't as published. */
    static List<String> wrongIn(JsonNode log) {
        SarifStructure structure = new SarifStructure();
        structure.check(log, "log", "log");
        return structure.wrong;
    }

    private void check(JsonNode node, String kind, String path) {
        if (OBJECTS.containsKey(kind)) {
            object(node, kind, path);
        } else if (kind.startsWith("[")) {
            list(node, kind.substring(1, kind.length() - 1), path);
        } else if (!isValue(node, kind)) {
            wrong.add(path + " isn't " + kind + ": " + node);
        }
    }

    private void list(JsonNode node, String kind, String path) {
        if (!node.isArray()) {
            wrong.add(path + " isn't a list");
        }
        for (int i = 0; i < node.size(); i++) {
            check(node.get(i), kind, path + '/' + i);
        }
    }

    private void object(JsonNode node, String kind, String path) {
        Set<String> unknown = new HashSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        for (String property : OBJECTS.get(kind).split(" ", -1)) {
            int colon = property.indexOf(':');
            boolean must = property.charAt(colon - 1) == '!';
            String name = property.substring(0, must ? colon - 1 : colon);
            if (unknown.remove(name)) {
                check(node.get(name), property.substring(colon + 1), path + '/' + name);
            } else if (must) {
                wrong.add(path + " has no " + name);
            }
        }
        unknown.forEach(name -> wrong.add(path + " may have no " + name));
    }

    private static boolean isValue(JsonNode node, String kind) {
        return switch (kind) {
            case "any" -> node.isObject();
            case "text" -> node.isTextual();
            case "truth" -> node.isBoolean();
            case "language" -> node.asText().matches("[a-z]{2}(-[A-Z]{2})?");
            case "uri" ->
                node.isTextual() && URI.create(node.asText()).toString().equals(node.asText());
            case "from1" -> node.isIntegralNumber() && node.asLong() >= 1;
            case "index" -> node.isIntegralNumber() && node.asLong() >= 0;
            default -> node.isTextual() && Arrays.asList(kind.split("[|]", -1)).contains(node.asText());
        };
    }
}
