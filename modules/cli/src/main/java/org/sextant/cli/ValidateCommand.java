package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sextant.fhir.BundleValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code sextant validate}: whether FHIR resources are what mCODE says they must be. */
@Command(
        name = "validate",
        description = {
            "Checks FHIR R4 resources in JSON against base R4 and mCODE STU4, and says what is wrong where.",
            "It asks no server: codes of SNOMED CT, LOINC and RxNorm are not looked up. Nothing is stored."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant validate fhir-samples/expected/kidney-in-place.bundle.json",
            "  sextant validate --json --package hl7.fhir.us.core-6.1.0.tgz bundles > report.json"
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one object a file (docs/schema) instead of text")
    private boolean json;

    @Option(
            names = "--package",
            paramLabel = "TGZ",
            description = "a FHIR package to check against as well, as registries give them; that of US Core 6.1.0"
                    + " makes the check of mCODE complete. May be given more than once")
    private List<Path> packages = List.of();

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "FHIR resources, or folders of them; what is no FHIR resource in a folder is passed over")
    private List<Path> named = List.of();

    @Override
    public Integer call() {
        List<Path> files = resources();
        Progress.begins(System.err, "Loading the profiles to check " + files.size() + " files against");
        BundleValidator validator = validator();
        Progress progress = new Progress(System.err, "files");
        List<ValidatedFile> validated = new ArrayList<>();
        for (Path file : files) {
            validated.add(new ValidatedFile(file, validator.validate(text(file))));
            progress.one();
        }
        print(validated);
        if (!validator.knowsUsCore()) {
            System.err.println(
                    "The package of US Core was not given (--package), so its profiles counted as plain R4.");
        }
        return validated.stream().allMatch(file -> file.report().isValid()) ? Failures.DONE : Failures.ATTENTION;
    }

    private List<Path> resources() {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            List<Path> found = RecordFiles.list(List.of(path));
            files.addAll(
                    Files.isDirectory(path)
                            ? found.stream()
                                    .filter(file -> isResource(text(file)))
                                    .toList()
                            : found);
        }
        if (files.isEmpty()) {
            throw UserProblem.usage("There is no FHIR resource in JSON there. Name files that hold some.");
        }
        return files;
    }

    private BundleValidator validator() {
        for (Path file : packages) {
            if (!Files.isRegularFile(file)) {
                throw UserProblem.usage("There is no package " + file + ". Check the path and try again.");
            }
        }
        try {
            return BundleValidator.create(packages);
        } catch (IllegalArgumentException e) {
            throw UserProblem.usage("What --package names is no FHIR package. Give a .tgz as a registry gives it, such"
                    + " as hl7.fhir.us.core-6.1.0.tgz.");
        }
    }

    private void print(List<ValidatedFile> validated) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(
                    validated.stream().map(ValidatedFile::toJson).toList()));
            return;
        }
        for (ValidatedFile file : validated) {
            file.lines().forEach(out::println);
        }
        long valid = validated.stream().filter(file -> file.report().isValid()).count();
        out.println(valid + " of " + validated.size() + " valid.");
    }

    private static boolean isResource(String text) {
        return text.stripLeading().startsWith("{") && text.contains("\"resourceType\"");
    }

    private static String text(Path file) {
        return new String(RecordFiles.read(file), StandardCharsets.UTF_8);
    }
}
