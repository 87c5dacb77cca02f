package org.sextant.server.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.sextant.model.CaseId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The patients of a demonstration, from the documents in {@code fhir-samples}. Nobody in them exists. */
public final class InventedPatients {

    private static final String DOCUMENTS = "classpath*:org/sextant/server/demo/*/*.pdf";

    private InventedPatients() {}

    /** Stores their documents as the machine's owner would; what a store holds already, it holds once. */
    public static void receive(Rooms rooms) {
        try {
            Resource[] documents = new PathMatchingResourcePatternResolver().getResources(DOCUMENTS);
            Arrays.sort(documents, Comparator.comparing(InventedPatients::path));
            for (Resource document : documents) {
                rooms.pipeline()
                        .receive(
                                caseOf(document),
                                document.getContentAsByteArray(),
                                Objects.requireNonNull(document.getFilename()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kidney-in-place} is the case {@code demo-kidney}. */
    private static CaseId caseOf(Resource document) {
        String[] path = path(document).split("/", -1);
        String patient = path[path.length - 2];
        return new CaseId("demo-" + patient.substring(0, patient.indexOf('-')));
    }

    private static String path(Resource document) {
        try {
            return document.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
