package org.sextant.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sextant.model.Assertion;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.Statement;

/**
 * One finding of one short text, and how it should be asserted.
 *
 * @param axis what tempts: {@code negated}, {@code possible}, {@code historical}, {@code planned}, {@code family},
 *     {@code other person}; or {@code present}, which controls that absence is not simply always said
 * @param construction how: a list, the end of a scope, a heading ...
 * @param kind the kind of the finding and the field that names it
 * @param value what the field holds
 * @param expected the assertions that are right; {@code NONE} where saying nothing is
 * @param text the text
 */
record Trap(String axis, String construction, Kind kind, String value, Set<String> expected, String text) {

    /** The kinds that traps look for, by the letter of the files; a value of two fields is theirs in a row. */
    enum Kind {
        P("PrimaryCancerCondition", "site"),
        M("SecondaryCancerCondition", "site"),
        H("Histology", "value"),
        D("MedicationAdministration", "ingredient"),
        S("SurgicalProcedure", "name"),
        R("RadiotherapyCourse", "target"),
        F("FamilyHistory", "relative"),
        T("TnmCategory", "prefix", "value"),
        K("TumorMarkerTest", "marker", "value"),
        L("LabResult", "analyte"),
        G("GenomicVariant", "gene"),
        X("TumorFeature", "name"),
        N("RegionalLymphNodes", "examined");

        private final String finding;
        private final List<String> fields;

        Kind(String finding, String... fields) {
            this.finding = finding;
            this.fields = List.of(fields);
        }

        boolean isOf(Finding other, String value) {
            Map<String, Object> form = Forms.of((Record) other);
            String said = fields.stream()
                    .map(field -> Objects.toString(form.get(field), ""))
                    .collect(Collectors.joining(this == T ? "" : " "));
            return other.kind().equals(finding) && value.equals(said);
        }
    }

    /** The traps of one line: one for each of its findings, written {@code M:liver=ABSENT/NONE}. */
    static List<Trap> ofLine(String axis, String construction, String findings, String text) {
        return Arrays.stream(findings.split(", "))
                .map(finding -> finding.split("[:=]"))
                .map(part ->
                        new Trap(axis, construction, Kind.valueOf(part[0]), part[1], Set.of(part[2].split("/")), text))
                .toList();
    }

    /** How these statements assert the finding; {@code NONE} where they do not speak of it. */
    Set<String> said(List<Statement> statements) {
        Set<String> said = statements.stream()
                .filter(statement -> kind.isOf(statement.finding(), value) || isRelatives(statement))
                .map(statement -> statement.assertion().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return said.isEmpty() ? Set.of("NONE") : said;
    }

    /** A relative's cancer is told as family history instead. */
    private boolean isRelatives(Statement statement) {
        return kind == Kind.P
                && expected.contains("FAMILY")
                && statement.finding() instanceof FamilyHistory
                && statement.assertion() == Assertion.FAMILY;
    }
}
