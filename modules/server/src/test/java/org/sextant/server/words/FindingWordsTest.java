package org.sextant.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sextant.model.FactKey;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.TumorFeature;

class FindingWordsTest {

    @Test
    void counts_of_lymph_nodes_say_what_they_count() {
        assertThat(FindingWords.headed(new RegionalLymphNodes(14, 2), Wording.ENGLISH))
                .isEqualTo("2 of 14 with cancer");
        assertThat(FindingWords.headed(new RegionalLymphNodes(14, null), Wording.ENGLISH))
                .isEqualTo("14 examined");
        assertThat(FindingWords.headed(new RegionalLymphNodes(null, 0), Wording.ENGLISH))
                .isEqualTo("0 with cancer");
        assertThat(Subject.shortTitleOf(new FactKey("RegionalLymphNodes", ""), Wording.ENGLISH))
                .isEqualTo("Lymph nodes examined");
    }

    @Test
    void every_feature_of_a_tumour_has_words_of_its_own_beside_those_of_the_report() {
        assertThat(TumorFeature.NAMES)
                .allSatisfy(name -> assertThat(FindingWords.value(new TumorFeature(name), Wording.ENGLISH))
                        .endsWith(" (" + name + ")"));
    }
}
