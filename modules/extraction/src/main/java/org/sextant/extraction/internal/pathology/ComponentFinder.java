package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.model.Assertion;
import org.sextant.model.Histology;

/**
 * Finds sarcomatoid and rhabdoid components, stated or denied, in running text and in checklists
 * ({@code Sarcomatoid features: absent}).
 */
public final class ComponentFinder implements Finder {

    private static final Pattern COMPONENT = Pattern.compile("(?<![a-z])(?<component>sarcomatoid|rhabdoid)(?![a-z])");
    private static final Pattern ANSWER = Pattern.compile(
            "^(?:[ /,]*(?:or|and|features?|differentiation|dedifferentiation|component|change|elements?|morphology|area|areas|pattern|sarcomatoid|rhabdoid|cells?|histology|\\([^)]{0,30}\\))){0,6} ?[:=.-]+ ?(?<answer>[a-z0-9/% ]{1,30})");
    private static final Pattern NO = Pattern.compile(
            "^(?:no\\b|not (?:identified|present|seen|detected|observed)|none|absent|negative|0 ?%|nil)");
    private static final Pattern YES = Pattern.compile("^(?:yes|present|identified|positive|focal|[1-9]\\d? ?%)");
    private static final Pattern UNANSWERED = Pattern.compile("^(?:n/a|not applicable|cannot|not assessed|unknown)");
    private static final int REACH = 110;

    @Override
    public String name() {
        return "component-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        normal.search().scan(COMPONENT, match -> {
            String after =
                    normal.text().substring(match.end(), Math.min(normal.text().length(), match.end() + REACH));
            Draft draft = Draft.of(
                    new Histology(match.group("component"), null, List.of()),
                    normal.toSource(match.start(), match.end()));
            Matcher answer = ANSWER.matcher(after);
            String said = answer.find() ? answer.group("answer") : "";
            if (NO.matcher(said).find()) {
                drafts.add(draft.decided(Assertion.ABSENT));
            } else if (YES.matcher(said).find()) {
                drafts.add(draft.decided(Assertion.PRESENT));
            } else if (!UNANSWERED.matcher(said).find()) {
                drafts.add(draft);
            }
        });
        return drafts;
    }
}
