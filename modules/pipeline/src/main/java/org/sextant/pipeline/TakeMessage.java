package org.sextant.pipeline;

import java.time.Clock;
import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.model.Sha256;
import org.sextant.pipeline.Hl7Message.RecordNumber;
import org.sextant.store.Intake;
import org.sextant.store.Receipt;
import org.sextant.store.Store;

/**
 * An HL7 v2 message becomes a document of the case of its patient, whatever its type; what it means is for the reader.
 * The case is that of the record number and who gave it; one is opened for a number that is new. A merge of two numbers
 * is stored for a person to look at, and joins nothing. A message sent again, with nothing new but the time, has no second
 * effect.
 */
final class TakeMessage {

    private static final String EXTENSION = "hl7";
    private static final List<String> MERGES = List.of("A18", "A30", "A34", "A35", "A36", "A39", "A40", "A41", "A42");

    private final Store store;
    private final Receiver receiver;
    private final Clock clock;

    TakeMessage(Store store, Receiver receiver, Clock clock) {
        this.store = store;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** The answer to a message or a batch, when everything that it acknowledges is stored. */
    byte[] answer(byte[] content) {
        Hl7Message frame = Hl7Message.of(content);
        if (!frame.isBatch()) {
            return Hl7Answer.bytes(take(frame, content).to(frame, clock));
        }
        List<String> answers = frame.messages().stream()
                .map(message -> take(message, message.content()).to(message, clock))
                .toList();
        return Hl7Answer.bytes(Hl7Answer.batch(frame, answers, clock));
    }

    private Hl7Answer take(Hl7Message message, byte[] content) {
        if (!message.hasHeader()) {
            return Hl7Answer.NO_MESSAGE;
        }
        return message.findPatient()
                .map(patient -> keep(message, content, patient))
                .orElse(Hl7Answer.NO_PATIENT);
    }

    private Hl7Answer keep(Hl7Message message, byte[] content, RecordNumber patient) {
        String key = "mllp|" + message.header(3) + "|" + message.header(4) + "|" + message.header(10);
        String lasting = Sha256.hex(message.lasting());
        if (store.requestKeys().find(key).filter(lasting::equals).isEmpty()) {
            CaseId caseId = receiver.getOrOpenCase(patient.authority(), patient.number());
            Receipt receipt = receiver.receive(caseId, content, intake(message));
            noteMerge(message, receipt);
            store.requestKeys().note(key, lasting);
        }
        return Hl7Answer.STORED;
    }

    private static Intake intake(Hl7Message message) {
        boolean merge = message.header(9, 1).equals("ADT") && MERGES.contains(message.header(9, 2));
        return new Intake(EXTENSION, merge ? IssueKind.PATIENT_MERGE : null);
    }

    /** The case that is to be given up shows in its audit trail that the hospital said so. */
    private void noteMerge(Hl7Message message, Receipt receipt) {
        if (intake(message).findReview().isPresent()) {
            message.findMerged()
                    .flatMap(merged -> store.identifiers().find(merged.authority(), merged.number()))
                    .ifPresent(given -> store.audit()
                            .add(
                                    "system",
                                    IssueKind.PATIENT_MERGE.name(),
                                    given,
                                    receipt.document().value()));
        }
    }
}
