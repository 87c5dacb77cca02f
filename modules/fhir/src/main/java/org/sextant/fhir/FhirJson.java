package org.sextant.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.r4.model.Bundle;

/** FHIR R4 JSON. The context is costly and safe for threads: made once, when first needed; parsers are neither. */
final class FhirJson {

    private FhirJson() {}

    private static final class Holder {
        static final FhirContext CONTEXT = make();

        private static FhirContext make() {
            FhirContext context = FhirContext.forR4();
            // what is contained, the writers put there themselves; looking for more takes a quarter of the time
            context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
            return context;
        }
    }

    static FhirContext context() {
        return Holder.CONTEXT;
    }

    static String write(Bundle bundle) {
        return parser().encodeResourceToString(bundle);
    }

    /** The bundle of this JSON. HAPI's own message may quote the bundle, so it is not passed on. */
    static Bundle read(String json) {
        try {
            return parser().parseResource(Bundle.class, json);
        } catch (DataFormatException | ClassCastException e) {
            throw new Unreadable(
                    "it is no FHIR R4 bundle in JSON (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Strict, because a lenient parser drops what it does not know and logs what it drops. */
    private static IParser parser() {
        return context().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
