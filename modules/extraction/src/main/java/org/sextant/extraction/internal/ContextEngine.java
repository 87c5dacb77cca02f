package org.sextant.extraction.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;

/**
 * Judges by the cues around a place, the section it stands in, and cTAKES's negation contexts as a second voice.
 *
 * <p>What one voice denies and the other does not is unsettled: where cTAKES says negated and no cue of ours governs the
 * place, the verdict is POSSIBLE, unless the sentence holds a cue whose scope we ended on purpose ({@code but},
 * {@code except}); then ours stands. cTAKES never affirms: its 0 is undecided.
 */
public final class ContextEngine implements AssertionEngine {

    private static final Set<Cue.Kind> SETTLE_NEGATION =
            EnumSet.of(Cue.Kind.NEGATED, Cue.Kind.TERMINATE, Cue.Kind.PSEUDO);

    private static final Set<Cue.Kind> BEARERS = EnumSet.of(
            Cue.Kind.GENERIC, Cue.Kind.OTHER_PERSON, Cue.Kind.FAMILY, Cue.Kind.CONDITIONAL, Cue.Kind.PLANNED);

    private static final Set<Assertion> OF_ANOTHER_TIME = EnumSet.of(Assertion.HISTORICAL, Assertion.POSSIBLE);

    private static final Pattern TOLD_ON_ITS_LINE = Pattern.compile("^[ \\t]*[^\\s][^\\n]*\\n\\s*[^a-z\\s]");

    /** The cues of a document's sentences, as far as they were asked for. */
    private record Cues(Map<Span, List<Cue>> bySentence) {}

    private final CueLexicon lexicon = new CueLexicon();

    @Override
    public Optional<Verdict> judge(ClinicalDocument document, Span anchor) {
        List<Cue> cues = cuesAround(document, anchor);
        Set<Cue.Kind> said = governing(document, cues, anchor);
        return verdict(said, headingOf(document, anchor), isDeniedByOther(document, anchor, cues, said));
    }

    @Override
    public Optional<Assertion> judgeBearer(ClinicalDocument document, Span anchor) {
        Set<Cue.Kind> said = governing(document, cuesAround(document, anchor), anchor);
        said.retainAll(BEARERS);
        return verdict(said, headingOf(document, anchor), false)
                .map(Verdict::assertion)
                .map(assertion -> OF_ANOTHER_TIME.contains(assertion) ? Assertion.PRESENT : assertion);
    }

    private static Set<Cue.Kind> governing(ClinicalDocument document, List<Cue> cues, Span anchor) {
        Set<Cue.Kind> said = EnumSet.noneOf(Cue.Kind.class);
        for (Cue cue : cues) {
            if (!cue.span().overlaps(anchor) && CueScope.governs(document.text(), cues, cue, anchor)) {
                said.add(cue.kind());
            }
        }
        return said;
    }

    @Override
    public Optional<Verdict> review(ClinicalDocument document, Span anchor, Verdict decided) {
        Set<Cue.Kind> said = EnumSet.noneOf(Cue.Kind.class);
        for (Cue cue : cuesAround(document, anchor)) {
            // a grammar's anchor holds the words it judged by: "absence of metastases"
            if (cue.span().overlaps(anchor) || CueScope.governs(document.text(), List.of(), cue, anchor)) {
                said.add(cue.kind());
            }
        }
        if (said.contains(Cue.Kind.GENERIC)) {
            return Optional.empty();
        }
        return Optional.of(said.contains(Cue.Kind.UNSETTLED) ? decided.as(Assertion.POSSIBLE) : decided);
    }

    private List<Cue> cuesAround(ClinicalDocument document, Span anchor) {
        Span sentence = document.findSentenceAt(anchor.begin()).orElse(anchor);
        return document.readAs(Cues.class, unread -> new Cues(new HashMap<>()))
                .bySentence()
                .computeIfAbsent(sentence, unread -> lexicon.find(document.search(), unread));
    }

    /** The heading whose scope the anchor is in; a family history told on its heading's line ends with that line. */
    private static HeadingKind headingOf(ClinicalDocument document, Span anchor) {
        Section section = document.getSectionAt(anchor.begin());
        if (section.kind() != HeadingKind.FAMILY_HISTORY) {
            return section.kind();
        }
        String body = document.text().substring(section.bodyBegin(), Math.max(section.bodyBegin(), anchor.begin()));
        return TOLD_ON_ITS_LINE.matcher(body).find() ? HeadingKind.NONE : section.kind();
    }

    private static Optional<Verdict> verdict(Set<Cue.Kind> said, HeadingKind heading, boolean deniedByOther) {
        boolean negated = said.contains(Cue.Kind.NEGATED);
        if (said.contains(Cue.Kind.GENERIC)) {
            return Optional.empty();
        }
        if (said.contains(Cue.Kind.OTHER_PERSON)) {
            return unless(negated, Assertion.OTHER_PERSON);
        }
        if (said.contains(Cue.Kind.FAMILY) || heading == HeadingKind.FAMILY_HISTORY) {
            return unless(negated, Assertion.FAMILY);
        }
        Certainty certainty = said.contains(Cue.Kind.PROBABLE) ? Certainty.PROBABLE : Certainty.CONFIRMED;
        return Optional.of(new Verdict(ofPatient(said, heading, deniedByOther), certainty));
    }

    private static Optional<Verdict> unless(boolean negated, Assertion assertion) {
        return negated ? Optional.empty() : Optional.of(new Verdict(assertion, Certainty.CONFIRMED));
    }

    private static Assertion ofPatient(Set<Cue.Kind> said, HeadingKind heading, boolean deniedByOther) {
        if (said.contains(Cue.Kind.UNSETTLED)) {
            return Assertion.POSSIBLE;
        }
        if (said.contains(Cue.Kind.NEGATED)) {
            return Assertion.ABSENT;
        }
        if (said.contains(Cue.Kind.CONDITIONAL)) {
            return Assertion.CONDITIONAL;
        }
        if (said.contains(Cue.Kind.PLANNED)) {
            return Assertion.PLANNED;
        }
        if (said.contains(Cue.Kind.POSSIBLE) || deniedByOther) {
            return Assertion.POSSIBLE;
        }
        if (said.contains(Cue.Kind.HISTORICAL)
                || heading == HeadingKind.PAST_HISTORY
                || heading == HeadingKind.COMPARISON) {
            return Assertion.HISTORICAL;
        }
        return heading == HeadingKind.CLINICAL_QUESTION ? Assertion.POSSIBLE : Assertion.PRESENT;
    }

    private static boolean isDeniedByOther(ClinicalDocument document, Span anchor, List<Cue> cues, Set<Cue.Kind> said) {
        boolean oursSpoke =
                said.contains(Cue.Kind.NEGATED) || cues.stream().anyMatch(cue -> SETTLE_NEGATION.contains(cue.kind()));
        return !oursSpoke && document.isDeniedByOther(anchor);
    }
}
