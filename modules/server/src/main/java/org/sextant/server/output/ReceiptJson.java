package org.sextant.server.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.server.rooms.UploadDesk.UploadedFile;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;
import org.sextant.store.Receipt;

/** The answer to an upload: a receipt for each file that was taken, a reason for each that was not, by its place in the upload. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** {@code {"case", "receipts": [...], "refused": [...]}}; no file's name is in it. */
    public static Map<String, Object> of(CaseId caseId, List<UploadedFile> files, Wording wording) {
        List<Map<String, Object>> receipts = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int number = i + 1;
            files.get(i).findReceipt().ifPresent(receipt -> receipts.add(receipt(number, receipt)));
            files.get(i).findRefusal().ifPresent(kind -> refused.add(refusal(number, kind, wording)));
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("case", caseId.value());
        form.put("receipts", receipts);
        form.put("refused", refused);
        return form;
    }

    private static Map<String, Object> receipt(int number, Receipt receipt) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("file", number);
        form.put("job", receipt.job());
        form.put("document", receipt.document().value());
        form.put("receivedAt", receipt.receivedAt().toString());
        form.put("duplicate", receipt.duplicate());
        return form;
    }

    private static Map<String, Object> refusal(int number, IssueKind kind, Wording wording) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("file", number);
        form.put("code", kind.code());
        form.put("sentence", Words.issue(kind, wording));
        return form;
    }
}
