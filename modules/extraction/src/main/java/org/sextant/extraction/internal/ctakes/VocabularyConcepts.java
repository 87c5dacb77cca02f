package org.sextant.extraction.internal.ctakes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.ctakes.core.util.collection.HashSetMap;
import org.apache.ctakes.dictionary.lookup2.concept.Concept;
import org.apache.ctakes.dictionary.lookup2.concept.ConceptFactory;
import org.apache.ctakes.dictionary.lookup2.concept.DefaultConcept;
import org.apache.ctakes.dictionary.lookup2.util.CuiCodeUtil;
import org.apache.uima.UimaContext;

/** Our concepts as cTAKES wants them; named in {@code ctakes/dictionary.xml}. */
public final class VocabularyConcepts implements ConceptFactory {

    /** The semantic type that makes cTAKES keep a mention as a disease, which all negation contexts look at. */
    private static final String NEOPLASTIC_PROCESS = "T191";

    private final String name;

    /** What cTAKES calls by reflection. */
    public VocabularyConcepts(String name, UimaContext context, Properties properties) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Concept createConcept(Long code) {
        String cui = CuiCodeUtil.getInstance().getAsCui(code);
        HashSetMap<String, String> codes = new HashSetMap<>();
        codes.placeValue(Concept.TUI, NEOPLASTIC_PROCESS);
        return new DefaultConcept(cui, VocabularyCodes.conceptOf(cui).value(), codes);
    }

    @Override
    public Map<Long, Concept> createConcepts(Collection<Long> codes) {
        Map<Long, Concept> concepts = new LinkedHashMap<>();
        codes.forEach(code -> concepts.put(code, createConcept(code)));
        return concepts;
    }
}
