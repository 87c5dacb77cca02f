package org.sextant.guidance.internal.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.Language;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.TurningPoint;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.model.Change;
import org.sextant.model.Change.Side;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Recommendation;
import org.sextant.model.WhatChanged;
import org.sextant.model.WhyNot;

/** Says a guidance, or what changed in it, in another language: codes, values and rules stay, the pack's words are looked up. */
public final class Translator {

    private final Library library;
    private final Language language;

    private Translator(Library library, Language language) {
        this.library = library;
        this.language = language;
    }

    /** The guidance in this language; what has no translation stays in English. */
    public static Guidance translate(Guidance guidance, Library library, Language language) {
        return new Translator(library, language).translate(guidance);
    }

    /** What changed in this language; what has no translation stays in English. */
    public static WhatChanged translate(WhatChanged changed, Library library, Language language) {
        Translator translator = new Translator(library, language);
        return new WhatChanged(
                changed.caseId(),
                changed.packBefore(),
                changed.pack(),
                changed.revisionBefore(),
                changed.revision(),
                changed.asOfBefore(),
                changed.asOf(),
                changed.changes().stream().map(translator::translate).toList());
    }

    private Change translate(Change change) {
        return new Change(
                change.kind(),
                change.topic(),
                change.conclusion(),
                title(change.conclusion(), change.title()),
                change.findBefore().map(this::translate).orElse(null),
                change.findAfter().map(this::translate).orElse(null),
                change.causes());
    }

    private Side translate(Side side) {
        return new Side(
                side.standing(),
                side.role(),
                side.direction(),
                side.grade(),
                side.rules(),
                side.patientText(),
                say(side.needed()));
    }

    private String title(String conclusion, String english) {
        return library.findText(conclusion, language).map(PackText::title).orElse(english);
    }

    /** The outlook in this language, likewise. */
    public static Outlook translate(Outlook outlook, Library library, Language language) {
        Translator translator = new Translator(library, language);
        return new Outlook(
                outlook.pack(),
                outlook.asOf(),
                outlook.open(),
                outlook.questions().stream().map(translator::translate).toList(),
                outlook.turningPoints().stream().map(translator::translate).toList());
    }

    private Consequence translate(Consequence one) {
        return new Consequence(
                one.fact(),
                one.code(),
                say(one.question()),
                say(one.about()),
                one.branches().stream().map(this::translate).toList());
    }

    private TurningPoint translate(TurningPoint point) {
        return new TurningPoint(
                point.conclusion(),
                point.input(),
                say(point.about()),
                point.value(),
                point.branches().stream().map(this::translate).toList());
    }

    private Branch translate(Branch branch) {
        return new Branch(branch.answer(), told(branch.leads()), told(branch.comes()), told(branch.goes()));
    }

    private List<Branch.Told> told(List<Branch.Told> told) {
        return told.stream()
                .map(one -> new Branch.Told(one.topic(), one.code(), title(one.code(), one.title())))
                .toList();
    }

    private Guidance translate(Guidance guidance) {
        return new Guidance(
                guidance.caseId(),
                guidance.revision(),
                guidance.pack(),
                guidance.asOf(),
                guidance.derived(),
                guidance.recommendations().stream().map(this::translate).toList(),
                guidance.whyNot().stream().map(this::translate).toList(),
                guidance.questions().stream().map(this::translate).toList(),
                say(guidance.disclaimer()));
    }

    private Recommendation translate(Recommendation said) {
        Optional<PackText> text = library.findText(said.conclusion(), language);
        return new Recommendation(
                said.topic(),
                said.conclusion(),
                text.map(PackText::title).orElse(said.title()),
                said.role(),
                said.applicability(),
                said.direction(),
                said.grade(),
                said.rules(),
                criteria(said.because()),
                said.premises(),
                say(said.assumptions()),
                say(said.needed()),
                say(said.notes()),
                text.map(PackText::patient).orElse(said.patientText()),
                text.map(PackText::careTeam).orElse(said.careTeamText()),
                said.citations());
    }

    private List<Criterion> criteria(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> new Criterion(
                        criterion.rule(),
                        criterion.input(),
                        say(criterion.label()),
                        criterion.test(),
                        criterion.value(),
                        criterion.truth(),
                        sayIfAny(criterion.assumption()),
                        criterion.premises()))
                .toList();
    }

    private WhyNot translate(WhyNot why) {
        return new WhyNot(
                why.rule(),
                why.conclusion(),
                title(why.conclusion(), why.title()),
                why.applicability(),
                why.suppressedBy(),
                criteria(why.criteria()));
    }

    private OpenQuestion translate(OpenQuestion question) {
        return new OpenQuestion(
                question.code(),
                question.conflict(),
                say(question.question()),
                say(question.why()),
                question.rules(),
                question.premises());
    }

    private String say(String english) {
        return library.say(english, language);
    }

    private List<String> say(List<String> english) {
        return english.stream().map(this::say).toList();
    }

    private @Nullable String sayIfAny(@Nullable String english) {
        return english == null ? null : say(english);
    }
}
