package org.sextant.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseId;
import org.sextant.model.Forms;
import org.sextant.model.Sha256;

/**
 * Ids from content: the same statement of the same case has the same id in every bundle, and no two cases share one.
 * One of these serves one bundle, in which a repeated content is numbered.
 */
final class ResourceIds {

    private static final int LENGTH = 32;
    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final CaseId caseId;
    private final Map<String, Integer> given = new HashMap<>();

    ResourceIds(CaseId caseId) {
        this.caseId = caseId;
    }

    /** The id of the case's Patient: the case id, or its hash where that holds an underscore, which FHIR ids may not. */
    static String ofPatient(CaseId caseId) {
        return FHIR_ID.matcher(caseId.value()).matches() ? caseId.value() : digest(caseId.value());
    }

    /** The id for this content in this role. */
    String next(String role, Record content) {
        return next(role, CanonicalJson.write(Forms.of(content)));
    }

    /** The id for what this text names in this role. */
    String next(String role, String content) {
        String id = digest(caseId + "\n" + role + "\n" + content);
        int times = given.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }

    /** The id, in any bundle of the case, for what there is only one of by this name. */
    static String of(CaseId caseId, String role, String name) {
        return digest(caseId + "\n" + role + "\n" + name);
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, LENGTH);
    }
}
