package org.sextant.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.npm.NpmPackage;

/** What FHIR packages say a resource must be: their profiles, value sets and code systems. */
final class FhirPackages {

    /** The package of mCODE, which the build fetched; its implementation guide lists what it holds. */
    private static final String MCODE = "packages/hl7.fhir.us.mcode/";

    private static final String GUIDE = "ImplementationGuide-hl7.fhir.us.mcode.json";
    private static final Set<String> TYPES = Set.of("CodeSystem", "StructureDefinition", "ValueSet");

    private final PrePopulatedValidationSupport loaded;
    private final IParser parser;

    private FhirPackages(FhirContext context) {
        loaded = new PrePopulatedValidationSupport(context);
        parser = context.newJsonParser();
    }

    /**
     * Loads mCODE and these package files.
     *
     * @param files packages as registries give them ({@code .tgz})
     * @throws IllegalArgumentException where a file is no FHIR package
     */
    static PrePopulatedValidationSupport load(FhirContext context, List<Path> files) {
        FhirPackages packages = new FhirPackages(context);
        packages.addMcode();
        files.forEach(packages::addFile);
        return packages.loaded;
    }

    private void addMcode() {
        ImplementationGuide guide = (ImplementationGuide) parser.parseResource(bundled(GUIDE));
        for (var resource : guide.getDefinition().getResource()) {
            var reference = resource.getReference().getReferenceElement();
            if (TYPES.contains(reference.getResourceType())) {
                add(bundled(reference.getResourceType() + "-" + reference.getIdPart() + ".json"));
            }
        }
    }

    private void addFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            NpmPackage content = NpmPackage.fromPackage(in);
            for (String name : content.listResources(TYPES)) {
                try (InputStream resource = content.load("package", name)) {
                    add(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | FHIRException | DataFormatException e) {
            throw new IllegalArgumentException(
                    "no FHIR package can be read there (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private void add(String json) {
        loaded.addResource((Resource) parser.parseResource(json));
    }

    private static String bundled(String name) {
        try (InputStream in = FhirPackages.class.getResourceAsStream(MCODE + name)) {
            if (in == null) {
                throw new IllegalStateException("the mCODE package of this build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
