package org.sextant.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The hash of all that a guidance says. A hash of its form would do as well and takes longer than the evaluation itself:
 * guidance of a large pack is 100 kB and more, and every re-evaluated case needs its hash.
 */
final class GuidanceDigest {

    private static final int USUAL_LENGTH = 1 << 17;

    private final StringBuilder all = new StringBuilder(USUAL_LENGTH);

    private GuidanceDigest() {}

    static String of(Guidance guidance) {
        return new GuidanceDigest().add(guidance);
    }

    private String add(Guidance guidance) {
        size(guidance.derived());
        guidance.derived().forEach(this::add);
        size(guidance.recommendations());
        guidance.recommendations().forEach(this::add);
        size(guidance.whyNot());
        guidance.whyNot().forEach(this::add);
        size(guidance.questions());
        guidance.questions().forEach(this::add);
        add(guidance.disclaimer());
        return Sha256.hex(all.toString());
    }

    /** What was derived, by which rule; which version of the pack did it, for which day, and from which words, is not part of it. */
    private void add(Premise derived) {
        add(derived.key().toString());
        if (derived instanceof Conflict conflict) {
            size(conflict.sides());
            conflict.sides().forEach(this::add);
        } else if (derived instanceof Statement statement) {
            add(statement);
        }
    }

    private void add(Statement derived) {
        add(CanonicalJson.write(Forms.of((Record) derived.finding())));
        add(derived.assertion().name());
        if (derived instanceof Fact fact) {
            add(fact.certainty().name());
            add(fact.basis() instanceof Basis.Derived basis ? basis.rule().replaceFirst("@.*", "") : null);
        }
    }

    private void add(Recommendation one) {
        add(one.topic());
        add(one.conclusion());
        add(one.title());
        add(one.role().name());
        add(one.applicability().name());
        add(one.direction());
        add(one.grade());
        addAll(one.rules());
        size(one.because());
        one.because().forEach(this::add);
        addAll(one.premises());
        addAll(one.assumptions());
        addAll(one.needed());
        addAll(one.notes());
        add(one.patientText());
        add(one.careTeamText());
        size(one.citations());
        one.citations().forEach(this::add);
    }

    private void add(WhyNot one) {
        add(one.rule());
        add(one.conclusion());
        add(one.title());
        add(one.applicability().name());
        addAll(one.suppressedBy());
        size(one.criteria());
        one.criteria().forEach(this::add);
    }

    private void add(Criterion one) {
        add(one.rule());
        add(one.input());
        add(one.label());
        add(one.test());
        add(one.value());
        add(one.truth().name());
        add(one.assumption());
        addAll(one.premises());
    }

    private void add(OpenQuestion one) {
        add(one.code());
        add(String.valueOf(one.conflict()));
        add(one.question());
        add(one.why());
        addAll(one.rules());
        addAll(one.premises());
    }

    private void add(Citation one) {
        add(one.id());
        add(one.text());
        add(one.doi());
        add(one.pmid());
        add(String.valueOf(one.verified()));
    }

    private void addAll(Collection<String> texts) {
        size(texts);
        texts.forEach(this::add);
    }

    private void size(Collection<?> values) {
        all.append(values.size()).append('#');
    }

    /** The length before each text keeps two from running into each other; what is absent has none. */
    private void add(@Nullable String text) {
        if (text == null) {
            all.append('-');
        } else {
            all.append(text.length()).append('|').append(text);
        }
    }
}
