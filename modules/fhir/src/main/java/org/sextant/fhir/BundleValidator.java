package org.sextant.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.sextant.fhir.ValidationMessage.Severity;

/**
 * The HAPI validator against base R4, mCODE STU4 and what packages are given besides; it asks no server. Safe for use by
 * many threads. Making one takes seconds, so make it off the path of a request and keep it.
 */
public final class BundleValidator {

    private static final String OTHER = "other";
    private static final ValidationReport NO_RESOURCE = new ValidationReport(
            List.of(new ValidationMessage(Severity.FATAL, OTHER, "", "This is no FHIR R4 resource in JSON", null)));

    private final FhirValidator validator;
    private final boolean knowsUsCore;
    private final Exclusions exclusions = Exclusions.load();

    private BundleValidator(List<Path> packages) {
        FhirContext context = FhirJson.context();
        DefaultProfileValidationSupport base = new DefaultProfileValidationSupport(context);
        PrePopulatedValidationSupport loaded = FhirPackages.load(context, packages);
        knowsUsCore = !UsCoreStandIns.isNeeded(loaded);
        if (!knowsUsCore) {
            UsCoreStandIns.add(loaded, base);
        }
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                loaded,
                base,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
        module.setAnyExtensionsAllowed(true);
        module.setErrorForUnknownProfiles(false);
        validator = context.newValidator().registerValidatorModule(module);
    }

    /** A validator that knows base R4 and mCODE, warm. */
    public static BundleValidator create() {
        return create(List.of());
    }

    /**
     * A validator that knows these packages too, warm.
     *
     * @param packages FHIR packages as registries give them ({@code .tgz}), such as that of US Core
     * @throws IllegalArgumentException where a file is no FHIR package
     */
    public static BundleValidator create(List<Path> packages) {
        BundleValidator made = new BundleValidator(packages);
        made.validate("{\"resourceType\":\"Patient\"}");
        return made;
    }

    /** Whether the package of US Core was given; if not, its profiles count as their bare types. */
    public boolean knowsUsCore() {
        return knowsUsCore;
    }

    /** What the validator says of a resource in JSON: a bundle with all in it, or a resource on its own. */
    public ValidationReport validate(String json) {
        if (!json.stripLeading().startsWith("{")) {
            return NO_RESOURCE;
        }
        try {
            return new ValidationReport(validator.validateWithResult(json).getMessages().stream()
                    .map(this::message)
                    .toList());
        } catch (RuntimeException e) {
            // whatever a text that is no resource trips over, the message may quote a patient, so it does not go on
            return NO_RESOURCE;
        }
    }

    private ValidationMessage message(SingleValidationMessage said) {
        Severity severity = Severity.valueOf(said.getSeverity().name());
        return new ValidationMessage(
                severity,
                said.getMessageId() == null ? OTHER : said.getMessageId(),
                said.getLocationString() == null ? "" : said.getLocationString(),
                said.getMessage(),
                severity.isError() ? exclusions.findReason(said.getMessage()).orElse(null) : null);
    }
}
