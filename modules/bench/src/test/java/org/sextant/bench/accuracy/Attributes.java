package org.sextant.bench.accuracy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.Assertion;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.StageGroup;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/**
 * What is scored, each only where the report itself states it: a registry value counts where the text holds a value that
 * agrees with it, so that what the registry knows from elsewhere is asked of nobody.
 */
final class Attributes {

    private static final Pattern T_VALUE = Pattern.compile("T(X|0|IS|[1-4][A-D]?)");
    private static final Pattern N_TOKEN = Pattern.compile(
            "(?<![A-Za-z0-9])(?:[cpyra]{0,3}N ?([Xx0]|[1-3][a-c]?)|[cp]N ?([Oo])|p?T ?[0-4Xx][a-d]?[ ,]{0,2}p?N([Oo]))(?![A-Za-z0-9])");
    private static final Pattern M_TOKEN = Pattern.compile("(?<![A-Za-z0-9])[cp]?M ?([Xx0]|1[a-c]?)(?![A-Za-z0-9])");
    private static final Pattern SIDE = Pattern.compile("(?i)\\b(?:left|right|bilateral|lt|rt)\\b");
    private static final Pattern DIGIT = Pattern.compile("(?<![0-9])([1-4])(?![0-9])");
    private static final Pattern GRADE = Pattern.compile("(?i)\\bgrade|\\bG ?[1-4]\\b|fuhr+man|isup");
    private static final Pattern FUHRMAN = Pattern.compile("(?i)fuhr{1,2}m[ae]n");
    private static final Pattern ISUP = Pattern.compile("(?i)\\bISUP\\b");
    private static final Pattern STAGE = Pattern.compile("(?i)\\bstage[^.;]{0,30}?\\b(IV|III|II|I)([A-C]?)\\b");
    private static final Pattern GLEASON = Pattern.compile("(?i)gleason");
    private static final Pattern SUM = Pattern.compile("([1-5]) ?\\+ ?([1-5])");
    private static final Pattern SIZE = Pattern.compile("(?i)\\d[\\d.,]* ?(?:x [\\d.,]+ ?){0,2}[cm]m\\b");
    private static final Map<String, String> SAME_TYPE = Map.of(
            "8550", "8140", "8144", "8140", "8255", "8140", "8480", "8480", "8522", "8522", "8071", "8070", "8072",
            "8070", "8130", "8120");
    private static final Map<String, Pattern> ORGAN_WORDS = Map.of(
            "kidney", words("kidney|renal|nephr"),
            "breast", words("breast|mammar"),
            "lung", words("lung|pulmon|lobe|bronch|\\b[RL][UML]L\\b"),
            "prostate", words("prostat"),
            "colorectal", words("colo|rect|sigmoid|c[a]?ecum"));
    private static final Pattern ANY = words("");

    /** What a report must say at least to state the type; the registry's finer type is asked of no report without its word. */
    private static final Map<String, Pattern> TYPE_WORDS = Map.ofEntries(
            Map.entry("8140", words("adeno")),
            Map.entry("8070", words("squam|epiderm")),
            Map.entry("8083", words("basaloid")),
            Map.entry("8052", words("papillary")),
            Map.entry("8230", words("solid")),
            Map.entry("8252", words("alveolar")),
            Map.entry("8253", words("alveolar")),
            Map.entry("8260", words("papillary")),
            Map.entry("8507", words("micropapillary")),
            Map.entry("8310", words("clear cell")),
            Map.entry("8480", words("mucin|colloid|mucus")),
            Map.entry("8490", words("signet")),
            Map.entry("8500", words("duct")),
            Map.entry("8503", words("papillary")),
            Map.entry("8510", words("medullary")),
            Map.entry("8520", words("lobul")),
            Map.entry("8575", words("metaplas")),
            Map.entry("8211", words("tubular")));

    private static final List<String> TYPES = List.of("chromophobe", "papillary", "clear cell");

    private static final String INVASION = "inva|permea|infiltrat|involve";
    private static final Set<String> VESSELS = Set.of("lymphatic invasion", "vascular invasion");
    /** What a registry's words answer; a margin that is close is free. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("yes", "yes"),
            Map.entry("present", "yes"),
            Map.entry("micro", "yes"),
            Map.entry("macro", "yes"),
            Map.entry("positive", "yes"),
            Map.entry("r1", "yes"),
            Map.entry("r2", "yes"),
            Map.entry("no", "no"),
            Map.entry("none", "no"),
            Map.entry("absent", "no"),
            Map.entry("negative", "no"),
            Map.entry("close", "no"),
            Map.entry("r0", "no"));

    private Attributes() {}

    /** All of them, in the order they are looked up. */
    static List<Attribute> all() {
        return ALL;
    }

    private static final List<Attribute> ALL = List.of(
            new Attribute(
                    "T exact",
                    Attributes::statedT,
                    facts -> tnm(facts, "T", Attributes::tValue),
                    false,
                    words("T ?[0-4Xx]")),
            new Attribute(
                    "T digit",
                    report -> firstOf(statedT(report)),
                    facts -> tnm(facts, "T", value -> tValue(value).substring(0, 1)),
                    false,
                    words("T ?[0-4Xx]")),
            new Attribute("N", Attributes::statedN, facts -> tnm(facts, "N", Attributes::afterAxis), false, N_TOKEN),
            new Attribute("M", Attributes::statedM, facts -> tnm(facts, "M", Attributes::afterAxis), false, M_TOKEN),
            new Attribute(
                    "site",
                    Attributes::site,
                    facts -> all(facts, PrimaryCancerCondition.class, PrimaryCancerCondition::site),
                    false,
                    words("carcinoma")),
            new Attribute(
                    "side",
                    Attributes::side,
                    facts -> all(
                            facts,
                            PrimaryCancerCondition.class,
                            cancer -> cancer.laterality() == null
                                    ? ""
                                    : cancer.laterality().name().toLowerCase(Locale.ROOT)),
                    true,
                    SIDE),
            new Attribute(
                    "grade",
                    Attributes::grade,
                    facts -> all(facts, HistologicGrade.class, Attributes::gradeValue),
                    false,
                    GRADE),
            new Attribute(
                    "grade system",
                    Attributes::gradeSystem,
                    facts -> all(facts, HistologicGrade.class, HistologicGrade::system),
                    false,
                    GRADE),
            new Attribute(
                    "renal type",
                    Attributes::renalType,
                    facts -> all(facts, Histology.class, type -> renalType(type.value())),
                    false,
                    words("carcinoma|papillary|clear|chromophobe")),
            new Attribute(
                    "histology",
                    Attributes::morphology,
                    facts -> all(facts, Histology.class, type -> type.icdO3() == null ? "" : sameType(type.icdO3())),
                    false,
                    words("carcinoma|adenocarcinoma")),
            new Attribute(
                    "stage",
                    Attributes::stage,
                    facts -> all(facts, StageGroup.class, group -> group.value().replaceAll("[A-C0-9]", "")),
                    false,
                    STAGE),
            new Attribute(
                    "size",
                    Attributes::size,
                    facts -> all(facts, TumorSize.class, Attributes::millimetres),
                    false,
                    SIZE),
            new Attribute(
                    "Gleason",
                    Attributes::gleason,
                    facts -> all(
                            facts,
                            HistologicGrade.class,
                            grade -> grade.system().equals("Gleason")
                                    ? grade.value().replaceFirst("=.*", "")
                                    : ""),
                    false,
                    GLEASON),
            new Attribute(
                    "lymph nodes",
                    Attributes::nodes,
                    facts -> all(facts, RegionalLymphNodes.class, Attributes::fraction),
                    false,
                    words("\\bnodes?\\b")),
            feature("lymphatic invasion", List.of("lymphatic_invasion"), "lymph|angio", INVASION),
            feature("vascular invasion", List.of("venous_invasion"), "venous|vascul|vessel|angio", INVASION),
            feature("perineural invasion", List.of("perineural_invasion"), "neural", INVASION),
            feature(
                    "margin involvement",
                    List.of("margin_status", "residual_tumor"),
                    "margins?",
                    "negative|positive|free|clear|involve|uninvolved"),
            marker("ER", "er_status", "(?i)estrogen|\\bER\\b"),
            marker("PR", "pr_status", "(?i)progesterone|\\bPR\\b"),
            marker("HER2", "her2_ihc_status", "(?i)her-? ?2|c-?erb"));

    /** A feature, where the report says its words and what they say of it; vessels that are not parted answer for both. */
    private static Attribute feature(String name, List<String> registry, String words, String said) {
        Pattern stated = words("(?:" + words + ")[^;:]{0,40}?(?:" + said + ")");
        return new Attribute(
                name,
                report -> stated.matcher(report.text()).find()
                        ? registry.stream()
                                .flatMap(field -> report.findRegistry(field).stream())
                                .map(value -> ANSWERS.getOrDefault(value, ""))
                                .filter(answer -> !answer.isEmpty())
                                .limit(1)
                                .collect(Collectors.toSet())
                        : Set.of(),
                facts -> facts.stream()
                        .filter(statement -> statement.finding() instanceof TumorFeature feature
                                && (feature.name().equals(name)
                                        || (feature.name().equals("lymphovascular invasion")
                                                && VESSELS.contains(name))))
                        .filter(statement -> statement.assertion() != Assertion.POSSIBLE)
                        .map(statement -> statement.assertion() == Assertion.ABSENT ? "no" : "yes")
                        .collect(Collectors.toSet()),
                true,
                words(words));
    }

    /** The count of all nodes, where the report writes both numbers beside one another. */
    private static Set<String> nodes(RegistryReport report) {
        Optional<String> positive = report.findRegistry("lymph_nodes_positive");
        Optional<String> examined = report.findRegistry("lymph_nodes_examined");
        if (positive.isEmpty() || examined.isEmpty()) {
            return Set.of();
        }
        int some = Integer.parseInt(positive.get());
        int all = Integer.parseInt(examined.get());
        Pattern written = Pattern.compile("(?<![\\d/.])0?" + some + " ?(?:/|of|out of) ?" + all + "(?![\\d/])");
        return written.matcher(report.text()).find() ? Set.of(some + "/" + all) : Set.of();
    }

    private static String fraction(RegionalLymphNodes nodes) {
        return nodes.positive() == null || nodes.examined() == null ? "" : nodes.positive() + "/" + nodes.examined();
    }

    private static Attribute marker(String name, String registry, String words) {
        Pattern pattern = Pattern.compile(words);
        Pattern stated = Pattern.compile(
                "(?:" + words + ")[^;]{0,80}?(?:positive|negative|equivocal|indeterminate|\\d ?%|[0-3]\\+)");
        return new Attribute(
                name,
                report -> stated.matcher(report.text()).find()
                        ? report.findRegistry(registry)
                                .filter(value -> !value.equals("indeterminate"))
                                .map(Set::of)
                                .orElse(Set.of())
                        : Set.of(),
                facts -> all(
                        facts,
                        TumorMarkerTest.class,
                        test -> test.marker().startsWith(name) ? receptor(test.value()) : ""),
                false,
                pattern);
    }

    private static String receptor(String value) {
        return switch (value) {
            case "0", "1+", "low" -> "negative";
            case "2+", "indeterminate" -> "equivocal";
            case "3+", "amplified" -> "positive";
            case "not amplified" -> "negative";
            default -> value;
        };
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?i)" + pattern);
    }

    private static Set<String> statedT(RegistryReport report) {
        String want = report.findRegistry("path_T").map(Attributes::tValue).orElse("");
        Set<String> written = report.stated().getOrDefault("T", List.of()).stream()
                .map(value -> value.matches("p?T[li].*") ? value.replaceAll("[li]", "1") : value)
                .map(Attributes::tValue)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (want.isEmpty() || written.stream().noneMatch(value -> value.charAt(0) == want.charAt(0))) {
            return Set.of();
        }
        return written.contains(want) ? Set.of(want) : Set.of(((TreeSet<String>) written).last());
    }

    private static Set<String> firstOf(Set<String> values) {
        return values.stream().map(value -> value.substring(0, 1)).collect(Collectors.toSet());
    }

    private static String tValue(String written) {
        Matcher matcher = T_VALUE.matcher(written.toUpperCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Set<String> statedN(RegistryReport report) {
        return tokens(report, N_TOKEN);
    }

    private static Set<String> statedM(RegistryReport report) {
        return tokens(report, M_TOKEN);
    }

    private static Set<String> tokens(RegistryReport report, Pattern token) {
        return token.matcher(report.text())
                .results()
                .map(match -> java.util.stream.IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse("")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0'))
                .collect(Collectors.toSet());
    }

    private static String afterAxis(String value) {
        return value.substring(1).toUpperCase(Locale.ROOT);
    }

    private static Set<String> site(RegistryReport report) {
        Pattern words = ORGAN_WORDS.get(report.site());
        return words != null && words.matcher(report.text()).find() ? Set.of(report.site()) : Set.of();
    }

    private static Set<String> side(RegistryReport report) {
        if (!Set.of("kidney", "breast", "lung").contains(report.site())
                || !SIDE.matcher(report.text()).find()) {
            return Set.of();
        }
        return report.findRegistry("laterality")
                .or(() -> report.findRegistry("laterality_biospecimen_form"))
                .or(() -> report.findRegistry("anatomic_subdivision").map(Attributes::sideOfPlace))
                .filter(side -> Set.of("left", "right", "bilateral").contains(side))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static String sideOfPlace(String place) {
        return place.startsWith("r-") || place.startsWith("right")
                ? "right"
                : place.startsWith("l-") || place.startsWith("left") ? "left" : "";
    }

    private static Set<String> grade(RegistryReport report) {
        Matcher digit = DIGIT.matcher(report.findRegistry("grade").orElse(""));
        return !report.stated().getOrDefault("grade", List.of()).isEmpty() && digit.find()
                ? Set.of(digit.group(1))
                : Set.of();
    }

    private static String gradeValue(HistologicGrade grade) {
        return grade.value().matches("[1-4]") ? grade.value() : "";
    }

    private static Set<String> gradeSystem(RegistryReport report) {
        if (!report.site().equals("kidney")) {
            return Set.of();
        }
        boolean fuhrman = FUHRMAN.matcher(report.text()).find();
        boolean isup = ISUP.matcher(report.text()).find();
        return fuhrman == isup ? Set.of() : Set.of(fuhrman ? "Fuhrman" : "WHO/ISUP");
    }

    private static Set<String> renalType(RegistryReport report) {
        String type = renalType(report.findRegistry("histological_type").orElse(""));
        return report.site().equals("kidney") && !type.isEmpty() ? Set.of(type) : Set.of();
    }

    private static String renalType(String written) {
        return TYPES.stream().filter(written::contains).findFirst().orElse("");
    }

    private static Set<String> morphology(RegistryReport report) {
        if (Set.of("kidney", "other").contains(report.site())) {
            return Set.of();
        }
        return report.findRegistry("icd_o_3_histology")
                .map(Attributes::sameType)
                .filter(type -> TYPE_WORDS
                        .getOrDefault(type, ANY)
                        .matcher(report.text())
                        .find())
                .map(type -> type.equals("8522") ? Set.of("8522", "8500", "8520") : Set.of(type))
                .orElse(Set.of());
    }

    private static String sameType(String code) {
        String type = code.substring(0, Math.min(4, code.length()));
        return SAME_TYPE.getOrDefault(type, type);
    }

    private static Set<String> stage(RegistryReport report) {
        String want = report.findRegistry("path_stage")
                .map(stage -> stage.toUpperCase(Locale.ROOT).replaceAll("STAGE |[A-C0-9]", ""))
                .orElse("");
        Set<String> written = STAGE.matcher(report.text())
                .results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return written.contains(want) ? Set.of(want) : Set.of();
    }

    private static Set<String> size(RegistryReport report) {
        Optional<Integer> want = report.findRegistry("max_tumor_dimension_cm_biospecimen_form")
                .filter(value -> value.matches("[\\d.]+"))
                .map(value -> (int) Math.round(Double.parseDouble(value) * 10));
        Set<Integer> written = report.stated().getOrDefault("sizes_cm", List.of()).stream()
                .flatMap(size -> Stream.of(size.split("[^\\d.]+")))
                .filter(number -> number.matches("\\d+(?:\\.\\d+)?"))
                .map(number -> (int) Math.round(Double.parseDouble(number) * 10))
                .collect(Collectors.toSet());
        return report.site().equals("kidney") && want.filter(written::contains).isPresent()
                ? want.stream()
                        .flatMap(mm -> Stream.of(mm - 1, mm, mm + 1))
                        .map(String::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String millimetres(TumorSize size) {
        return size.target().equals("primary")
                ? size.mm().setScale(0, RoundingMode.HALF_UP).toPlainString()
                : "";
    }

    private static Set<String> gleason(RegistryReport report) {
        Optional<String> want = report.findRegistry("gleason_primary")
                .flatMap(first -> report.findRegistry("gleason_secondary").map(second -> first + "+" + second));
        Set<String> written = SUM.matcher(report.text())
                .results()
                .map(match -> match.group(1) + "+" + match.group(2))
                .collect(Collectors.toSet());
        return want.filter(written::contains).map(Set::of).orElse(Set.of());
    }

    private static Set<String> tnm(List<Statement> facts, String axis, Function<String, String> part) {
        return all(
                facts, TnmCategory.class, category -> category.axis().equals(axis) ? part.apply(category.value()) : "");
    }

    private static <F extends Finding> Set<String> all(
            List<Statement> facts, Class<F> kind, Function<F, String> answer) {
        return facts.stream()
                .filter(Fact.class::isInstance)
                .map(Statement::finding)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(answer)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
