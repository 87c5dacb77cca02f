package org.sextant.fhir;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * What mCODE refers to in US Core, where the package of US Core is absent: each profile stands for its bare type. Without
 * these every reference of an mCODE resource would be called an error, and real ones would drown.
 */
final class UsCoreStandIns {

    private static final String US_CORE = "http://hl7.org/fhir/us/core/";
    private static final String PROFILES = US_CORE + "StructureDefinition/";

    /** The categories that mCODE demands of a cancer condition. */
    private static final String CONDITION_CATEGORIES = US_CORE + "ValueSet/us-core-problem-or-health-concern";

    private UsCoreStandIns() {}

    /** Whether the package of US Core was loaded. */
    static boolean isNeeded(IValidationSupport loaded) {
        return loaded.fetchStructureDefinition(PROFILES + "us-core-patient") == null;
    }

    /** Adds them. */
    static void add(PrePopulatedValidationSupport loaded, IValidationSupport base) {
        for (String[] row : Tables.pairs("validation/us-core-profiles.txt", " ")) {
            loaded.addResource(profile(row[0], row[1], base));
        }
        loaded.addResource(conditionCategories());
    }

    private static StructureDefinition profile(String name, String type, IValidationSupport base) {
        String bare = "http://hl7.org/fhir/StructureDefinition/" + type;
        StructureDefinition profile = Objects.requireNonNull((StructureDefinition) base.fetchStructureDefinition(bare))
                .copy();
        profile.setId(name);
        profile.setUrl(PROFILES + name);
        profile.setName(name);
        profile.setBaseDefinition(bare);
        profile.setDerivation(TypeDerivationRule.CONSTRAINT);
        return profile;
    }

    private static ValueSet conditionCategories() {
        ValueSet categories = new ValueSet();
        categories.setUrl(CONDITION_CATEGORIES);
        categories.setStatus(PublicationStatus.ACTIVE);
        categories
                .getCompose()
                .addInclude()
                .setSystem(Canonicals.hl7CodeSystem("condition-category"))
                .addConcept()
                .setCode("problem-list-item");
        categories
                .getCompose()
                .addInclude()
                .setSystem(US_CORE + "CodeSystem/condition-category")
                .addConcept()
                .setCode("health-concern");
        return categories;
    }
}
