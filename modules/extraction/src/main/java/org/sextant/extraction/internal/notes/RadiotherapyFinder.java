package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.RadiotherapyCourse;

/** Radiotherapy of a named place: given, planned or denied. Without a place, or only weighed, it gives nothing. */
public final class RadiotherapyFinder extends NoteFinder {

    private static final Pattern MODALITY = Pattern.compile(
            "\\b(?:(?-i:SABR|SBRT|SAbR|SRS|SRT|WBRT|XRT|EBRT|GKRS|IMRT|RT)(?! consult)|stereotactic (?:ablative |body )*(?:radiotherapy|radiosurgery|radiation)|radiosurgery|gamma ?knife|cyber ?knife|whole[- ]brain (?:radiotherapy|radiation|RT)|radiotherapy|radiation(?: therapy)?|irradiat\\w+)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET_AFTER = Pattern.compile(
            "^(?:\\s*\\(?(?:\\d+(?:\\.\\d+)? ?Gy)?[^a-z]{0,8})?\\s*(?:(?:was |were )?(?:given |delivered )?(?:to|of|for|in)\\s+)?((?:the |a |his |her )?[^.,;:()]{0,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL = Pattern.compile("^\\s*to (?:all|both|each|every)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TARGET = Pattern.compile(
            "\\b(prostate|pelvis|breast|chest wall|kidney|renal bed|primary)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|never|without|not had|no prior|denies)\\s+(?:[\\w\\-]+\\s+){0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHED = Pattern.compile(
            "\\?|\\b(?:if|not offer|or|versus|vs|alternativ\\w+|might|may|unless|please|asks?|whether|trial|not for|avoid|about)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLANNED = Pattern.compile(
            "(?:^|\\s)P:|\\b(?:plan(?:ned)?|will|schedul\\w+|booked|offer(?:ed)?|options?|talked through|referred for|refer for|for consideration|recommend\\w*|agreed|proposed|to have)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE = Pattern.compile(
            "\\b(?:s/p|status[- ]post|received|completed|treated with|underwent|had|after|following|previous|prior|delivered|given|finished|post)\\b",
            Pattern.CASE_INSENSITIVE);

    public RadiotherapyFinder() {
        super("radiotherapy-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult match : note.matches(MODALITY)) {
            Span span = new Span(match.start(), match.end());
            String before = note.sentenceBefore(span.begin());
            String after = note.sentenceAfter(span.end());
            Optional<Target> target = target(match.group(), before, after);
            if (target.isPresent() && !Bystanders.isOfRelative(note, span.begin())) {
                read(note, span, before, after, target.get()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private record Target(String name, int reach) {}

    private static Optional<Draft> read(Note note, Span span, String before, String after, Target target) {
        Draft draft =
                Draft.of(new RadiotherapyCourse(target.name()), new Span(span.begin(), span.end() + target.reach()));
        String clause = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1);
        String lead = clause + note.listLeadBefore(span.begin());
        if (DENIED.matcher(clause).find()) {
            return Optional.of(draft.decided(Assertion.ABSENT));
        }
        @Nullable
        ClinicalDate date = note.findDateIn(span.end(), span.end() + Math.min(60, after.length()))
                .map(DateGrammar.DateMention::date)
                .orElse(null);
        boolean future = date != null && note.isLater(date);
        if (WEIGHED.matcher(clause).find()) {
            return Optional.empty();
        }
        boolean planned = PLANNED.matcher(lead).find() || note.sectionAt(span.begin()) == HeadingKind.PLAN || future;
        if (!planned && (DONE.matcher(clause).find() || DONE.matcher(after).find() || date != null)) {
            return Optional.of(draft.dated(date).decided(Assertion.PRESENT));
        }
        return planned ? Optional.of(draft.decided(Assertion.PLANNED)) : Optional.empty();
    }

    private static Optional<Target> target(String modality, String before, String after) {
        if (modality.toLowerCase(java.util.Locale.ROOT).matches("wbrt|whole.brain.*")) {
            return Optional.of(new Target("brain", 0));
        }
        if (ALL.matcher(after).find()) {
            return Optional.of(new Target("all metastases", Math.min(after.length(), 12)));
        }
        Matcher behind = TARGET_AFTER.matcher(after);
        if (behind.find()) {
            String words = behind.group(1);
            List<MetastaticSite.Mention> sites = MetastaticSite.find(words);
            if (!sites.isEmpty() && sites.get(0).begin() < 25) {
                return Optional.of(new Target(
                        sites.get(0).name(), behind.start(1) + sites.get(0).end()));
            }
            Matcher other = OTHER_TARGET.matcher(words);
            if (other.find() && other.start() < 12) {
                return Optional.of(
                        new Target(other.group(1).toLowerCase(java.util.Locale.ROOT), behind.start(1) + other.end()));
            }
        }
        String near = before.substring(Math.max(0, before.length() - 22));
        List<MetastaticSite.Mention> sites = MetastaticSite.find(near);
        if (!sites.isEmpty()
                && sites.get(sites.size() - 1).end() >= near.stripTrailing().length()) {
            return Optional.of(new Target(sites.get(sites.size() - 1).name(), 0));
        }
        Matcher other = Pattern.compile(OTHER_TARGET.pattern() + "[ -]$", Pattern.CASE_INSENSITIVE)
                .matcher(near);
        if (other.find()) {
            return Optional.of(new Target(other.group(1).toLowerCase(java.util.Locale.ROOT), 0));
        }
        boolean treated = before.matches("(?is).*\\b(?:treated (?:with|by)|received|underwent|had)\\s+(?:\\w+ )?$");
        List<MetastaticSite.Mention> earlier = treated ? MetastaticSite.find(before) : List.of();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(earlier.get(0).name(), 0));
    }
}
