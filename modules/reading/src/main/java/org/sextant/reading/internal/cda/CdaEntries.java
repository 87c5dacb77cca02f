package org.sextant.reading.internal.cda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Code;
import org.sextant.reading.internal.coded.CodedEntry.Status;
import org.sextant.reading.internal.coded.RecordDates;
import org.sextant.reading.internal.xml.Element;

/** Reads the entries of a section: each observation, procedure and drug in it, however deep, with what stands above it. */
final class CdaEntries {

    /** An entry and the names of the rows that it refers to. */
    record Referring(CodedEntry entry, Set<String> names) {}

    private record Context(Status status, @Nullable String relative, boolean family) {}

    private static final Set<String> STATEMENTS =
            Set.of("observation", "procedure", "substanceAdministration", "act", "organizer", "encounter", "supply");
    /** Codes of observations that only say how another one stands. */
    private static final Set<String> BOOKKEEPING = Set.of("33999-4", "SEV", "445518008", "48767-8");
    /** Codes that ask what the problem is; the answer is the value. */
    private static final Set<String> PROBLEM_QUESTIONS = Set.of(
            "ASSERTION",
            "55607006",
            "282291009",
            "64572001",
            "404684003",
            "409586006",
            "29308-4",
            "75326-9",
            "75322-8",
            "75323-6",
            "75321-0",
            "418799008",
            "248536006",
            "373930000",
            "386053000");

    private static final String ALLERGIES = "48765-2";
    private static final Set<String> WITHDRAWN = Set.of("aborted", "nullified", "cancelled");
    private static final Set<String> PROBLEM_SECTIONS = Set.of("11450-4", "11348-0", "46240-8", "10164-2", "29299-5");

    private final String section;
    private final List<Referring> found = new ArrayList<>();

    private CdaEntries(String section) {
        this.section = section;
    }

    /** The entries of a section. */
    static List<Referring> of(Element section) {
        String code = section.find("code")
                .flatMap(element -> element.findAttribute("code"))
                .orElse("");
        CdaEntries entries = new CdaEntries(code);
        boolean family = code.equals("10157-6");
        section.children("entry").forEach(entry -> entries.walk(entry, new Context(Status.PRESENT, null, family)));
        return entries.found;
    }

    /** Whether an entry of a section holds something, and no statement of the standard. */
    static boolean hasUnknown(Element section) {
        return section.children("entry")
                .map(Element::children)
                .anyMatch(children ->
                        !children.isEmpty() && children.stream().noneMatch(child -> STATEMENTS.contains(child.name())));
    }

    private void walk(Element element, Context above) {
        for (Element child : element.children()) {
            if (STATEMENTS.contains(child.name())) {
                Context context = context(child, above);
                read(child, context).ifPresent(found::add);
                boolean group = child.is("act") || child.is("organizer");
                // what hangs on a denied drug or operation tells why, and is not denied itself
                if (group || context.status() != Status.DENIED) {
                    walk(child, context);
                }
            } else if (child.is("entryRelationship") || child.is("component")) {
                walk(child, above);
            }
        }
    }

    private static Context context(Element statement, Context above) {
        Optional<Element> subject = statement.find("subject", "relatedSubject");
        @Nullable
        String relative = subject.flatMap(related -> related.find("code"))
                .map(CdaEntries::words)
                .orElse(above.relative());
        return new Context(status(statement, above.status()), relative, above.family() || subject.isPresent());
    }

    private static Status status(Element statement, Status above) {
        String status = statement
                .find("statusCode")
                .flatMap(code -> code.findAttribute("code"))
                .orElse("");
        if (above == Status.WITHDRAWN || WITHDRAWN.contains(status)) {
            return Status.WITHDRAWN;
        }
        if (statement.has("negationInd", "true") || above == Status.DENIED) {
            return Status.DENIED;
        }
        if (!statement.findAttribute("moodCode").orElse("EVN").equals("EVN") || above == Status.PLANNED) {
            return Status.PLANNED;
        }
        if (statement
                .find("uncertaintyCode")
                .filter(code -> code.has("code", "UN"))
                .isPresent()) {
            return Status.UNCONFIRMED;
        }
        boolean concern = statement.is("act")
                && statement
                        .find("code")
                        .filter(code -> code.has("code", "CONC"))
                        .isPresent();
        boolean closed = concern && (status.equals("completed") || status.equals("suspended"));
        return closed ? Status.HISTORICAL : above;
    }

    private Optional<Referring> read(Element statement, Context context) {
        if (statement.findAttribute("nullFlavor").isPresent()) {
            return Optional.empty();
        }
        Optional<Element> code = statement.find("code");
        String coded = code.flatMap(element -> element.findAttribute("code")).orElse("");
        CodedEntry entry =
                switch (statement.name()) {
                    case "observation" -> BOOKKEEPING.contains(coded) ? null : observation(statement, coded, context);
                    case "procedure" -> entry(Category.PROCEDURE, statement, codes(code), context);
                    case "act" ->
                        section.equals("47519-4") ? entry(Category.PROCEDURE, statement, codes(code), context) : null;
                    case "substanceAdministration" ->
                        entry(
                                Category.MEDICATION,
                                statement,
                                codes(statement.find(
                                        "consumable", "manufacturedProduct", "manufacturedMaterial", "code")),
                                context);
                    default -> null;
                };
        return Optional.ofNullable(entry)
                .filter(read -> !read.codes().isEmpty() || read.display() != null)
                .map(read -> new Referring(read, references(statement)));
    }

    private CodedEntry observation(Element observation, String coded, Context context) {
        boolean problem = PROBLEM_QUESTIONS.contains(coded)
                || (PROBLEM_SECTIONS.contains(section)
                        && observation
                                .find("value")
                                .filter(value -> !codes(Optional.of(value)).isEmpty())
                                .isPresent());
        if (section.equals(ALLERGIES)) {
            return reaction(observation, context);
        }
        if (context.family()) {
            return entry(Category.FAMILY_HISTORY, observation, codes(observation.find("value")), context);
        }
        return problem
                ? entry(Category.PROBLEM, observation, codes(observation.find("value")), context)
                : entry(Category.RESULT, observation, codes(observation.find("code")), context);
    }

    /** An allergy, or how it shows: no illness of its own, whatever its code means elsewhere. */
    private static CodedEntry reaction(Element observation, Context context) {
        CodedEntry problem = entry(Category.PROBLEM, observation, codes(observation.find("value")), context);
        return CodedEntry.withoutValue(
                Category.OTHER,
                problem.codes(),
                problem.display(),
                problem.start(),
                problem.end(),
                problem.status(),
                problem.relative(),
                problem.path());
    }

    private static CodedEntry entry(Category category, Element statement, List<Code> codes, Context context) {
        boolean asked = category == Category.PROBLEM || category == Category.FAMILY_HISTORY;
        Optional<Element> value = asked ? Optional.empty() : statement.find("value");
        Optional<Element> number =
                value.filter(element -> element.findAttribute("value").isPresent());
        Optional<Element> low = value.flatMap(element -> element.find("low"));
        Optional<Element> high = value.flatMap(element -> element.find("high"));
        Optional<Element> bound =
                number.or(() -> low.isPresent() && high.isPresent() ? Optional.empty() : low.or(() -> high));
        @Nullable
        String comparator = number.isPresent() || bound.isEmpty()
                ? null
                : (low.isPresent() ? ">" : "<") + (bound.get().has("inclusive", "false") ? "" : "=");
        Optional<Element> range = statement.find("referenceRange", "observationRange", "value");
        Optional<Element> time = statement.find("effectiveTime");
        @Nullable
        String end = time.flatMap(element -> attribute(element, "high"))
                .flatMap(RecordDates::find)
                .orElse(null);
        boolean over = category == Category.PROBLEM && end != null && context.status() == Status.PRESENT;
        boolean words = value.isPresent() && codes(value).isEmpty() && bound.isEmpty();
        return new CodedEntry(
                category,
                codes,
                codes.stream()
                        .map(Code::display)
                        .filter(display -> display != null)
                        .findFirst()
                        .orElse(null),
                codes(value),
                words
                        ? value.map(Element::words)
                                .filter(text -> !text.isEmpty())
                                .orElse(null)
                        : null,
                bound.flatMap(element -> element.findAttribute("value")).orElse(null),
                comparator,
                bound.flatMap(element -> element.findAttribute("unit"))
                        .filter(unit -> !unit.equals("1"))
                        .orElse(null),
                range.flatMap(element -> attribute(element, "low")).orElse(null),
                range.flatMap(element -> attribute(element, "high")).orElse(null),
                sites(statement),
                time.flatMap(element -> element.findAttribute("value").or(() -> attribute(element, "low")))
                        .flatMap(RecordDates::find)
                        .orElse(null),
                end,
                over ? Status.HISTORICAL : context.status(),
                context.family() ? context.relative() : null,
                statement.path());
    }

    private static Optional<String> attribute(Element element, String child) {
        return element.find(child).flatMap(found -> found.findAttribute("value"));
    }

    private static List<Code> sites(Element statement) {
        return statement
                .children("targetSiteCode")
                .flatMap(site -> Stream.concat(
                        codes(Optional.of(site)).stream(),
                        site.list("qualifier", "value").flatMap(value -> codes(Optional.of(value)).stream())))
                .toList();
    }

    /** The code and its translations. */
    private static List<Code> codes(Optional<Element> element) {
        return element.stream()
                .flatMap(code -> Stream.concat(Stream.of(code), code.children("translation")))
                .filter(code -> code.findAttribute("code").isPresent()
                        && code.findAttribute("codeSystem").isPresent())
                .map(code -> new Code(
                        code.findAttribute("codeSystem").orElse(""),
                        code.findAttribute("code").orElse("").strip(),
                        code.findAttribute("displayName").orElse(null)))
                .toList();
    }

    private static String words(Element code) {
        return code.findAttribute("displayName").orElse(code.words());
    }

    private static Set<String> references(Element statement) {
        Set<String> names = new HashSet<>();
        Stream.of(
                        statement.find("text", "reference"),
                        statement.find("code", "originalText", "reference"),
                        statement.find("value", "originalText", "reference"),
                        statement.find(
                                "consumable",
                                "manufacturedProduct",
                                "manufacturedMaterial",
                                "code",
                                "originalText",
                                "reference"))
                .flatMap(Optional::stream)
                .flatMap(reference -> reference.findAttribute("value").stream())
                .forEach(value -> names.add(value.replaceFirst("^#", "")));
        return names;
    }
}
