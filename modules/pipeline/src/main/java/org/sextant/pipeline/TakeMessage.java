package org.sextant.pipeline;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.model.Sha256;
import org.sextant.pipeline.Hl7Message.RecordNumber;
import org.sextant.store.Intake;
import org.sextant.store.Receipt;
import org.sextant.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HL7 v2 message becomes a document of the case of its patient, whatever its type; what it means is for the reader.
 * The case is that of the record number and who gave it; one is opened for a number that is new. A merge of two numbers
 * is stored for a person to look at, and joins nothing. A message sent again, with nothing new but the time, has no second
 * effect.
 */
final class TakeMessage {

    private static final Logger LOG = LoggerFactory.getLogger(TakeMessage.class);

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

    /**
     * The answer to a message or a batch: when everything that it acknowledges is stored, or a refusal of all of it when
     * something could not be. What of a batch was stored before that has no second effect when it is sent again.
     */
    byte[] answer(byte[] content) {
        Hl7Message frame = Hl7Message.of(content);
        try {
            return store(frame, content);
        } catch (RuntimeException e) {
            LOG.warn("a message could not be stored and was refused: {}", Failure.nameOf(e));
            return answer(frame, message -> Hl7Answer.NOT_KEPT);
        }
    }

    private byte[] store(Hl7Message frame, byte[] content) {
        if (!frame.isBatch()) {
            if (judge(frame).isStored()) {
                keep(List.of(frame), fresh -> content);
            }
        } else {
            frame.messages().stream()
                    .filter(message -> judge(message).isStored())
                    .collect(Collectors.groupingBy(Lot::of, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(lot -> keep(lot, TakeMessage::join));
        }
        return answer(frame, TakeMessage::judge);
    }

    /** The answers to a message or to each of a batch. */
    private byte[] answer(Hl7Message frame, Function<Hl7Message, Hl7Answer> judgement) {
        if (!frame.isBatch()) {
            return Hl7Answer.bytes(judgement.apply(frame).to(frame, clock));
        }
        List<String> answers = frame.messages().stream()
                .map(message -> judgement.apply(message).to(message, clock))
                .toList();
        return Hl7Answer.bytes(Hl7Answer.batch(frame, answers, clock));
    }

    /**
     * What of a batch becomes one document. A night's results of one patient are walked to guidance once and not a thousand
     * times, and hold up nobody else.
     */
    private record Lot(RecordNumber patient, boolean merge) {

        static Lot of(Hl7Message message) {
            return new Lot(message.findPatient().orElseThrow(), isMerge(message));
        }
    }

    private static byte[] join(List<Hl7Message> messages) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        messages.forEach(message -> joined.writeBytes(message.content()));
        return joined.toByteArray();
    }

    private static Hl7Answer judge(Hl7Message message) {
        if (!message.hasHeader()) {
            return Hl7Answer.NO_MESSAGE;
        }
        return message.findPatient().isPresent() ? Hl7Answer.STORED : Hl7Answer.NO_PATIENT;
    }

    /** Stores what is new of the messages of one lot; the keys are noted after that, so that a kill between loses none. */
    private void keep(List<Hl7Message> lot, Function<List<Hl7Message>, byte[]> content) {
        List<Hl7Message> fresh =
                lot.stream().filter(message -> !isKnown(message)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Lot kind = Lot.of(fresh.get(0));
        CaseId caseId = receiver.getOrOpenCase(
                kind.patient().authority(), kind.patient().number());
        Intake intake = new Intake(EXTENSION, kind.merge() ? IssueKind.PATIENT_MERGE : null);
        Receipt receipt = receiver.receive(caseId, content.apply(fresh), intake);
        for (Hl7Message message : fresh) {
            noteMerge(message, receipt);
            store.requestKeys().note(key(message), Sha256.hex(message.lasting()));
        }
    }

    private boolean isKnown(Hl7Message message) {
        return store.requestKeys()
                .find(key(message))
                .filter(Sha256.hex(message.lasting())::equals)
                .isPresent();
    }

    private static String key(Hl7Message message) {
        return "mllp|" + message.header(3) + "|" + message.header(4) + "|" + message.header(10);
    }

    private static boolean isMerge(Hl7Message message) {
        return message.header(9, 1).equals("ADT") && MERGES.contains(message.header(9, 2));
    }

    /** The case that is to be given up shows in its audit trail that the hospital said so. */
    private void noteMerge(Hl7Message message, Receipt receipt) {
        if (isMerge(message)) {
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
