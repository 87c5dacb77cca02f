package org.sextant.reading.internal.fhir;

import java.util.List;
import org.sextant.reading.internal.RecordBuilder;
import tools.jackson.databind.JsonNode;

/** Reads resources that another format holds in its rows, one by one, into a document that is open already. */
public final class ResourceRows {

    private ResourceRows() {}

    /**
     * Reads one resource, which states what it states as in a FHIR file.
     *
     * @param place where the other format has it
     */
    public static void read(JsonNode resource, String place, RecordBuilder into) {
        Resource row = new Resource(resource, place, null);
        FhirReader.read(row, new ResourceEntries(new ResourceIndex(List.of(row))), into);
    }
}
