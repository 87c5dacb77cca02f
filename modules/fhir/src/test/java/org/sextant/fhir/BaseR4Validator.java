package org.sextant.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * The HAPI validator against base R4, offline. Profiles it does not hold (mCODE, US Core) are passed over, and so are
 * codes of terminologies that no offline package carries (SNOMED CT, LOINC, RxNorm).
 */
final class BaseR4Validator {

    private static final BaseR4Validator SHARED = new BaseR4Validator();

    private final FhirValidator validator;

    private BaseR4Validator() {
        FhirContext context = FhirJson.context();
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
        module.setAnyExtensionsAllowed(true);
        module.setErrorForUnknownProfiles(false);
        validator = context.newValidator().registerValidatorModule(module);
    }

    /** The one validator of the test run: it takes seconds to warm. */
    static BaseR4Validator shared() {
        return SHARED;
    }

    /** Every message at level error or fatal, with its place. */
    List<String> listErrors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(BaseR4Validator::print)
                .toList();
    }

    private static String print(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
