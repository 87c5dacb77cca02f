package org.sextant.server.rooms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.IssueKind;
import org.sextant.model.Sha256;
import org.sextant.server.rooms.UploadRefusedException.Reason;
import org.sextant.store.Receipt;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files of one upload: each gets its receipt or its refusal by itself. A file's name is patient data: it is
 * said back to whoever sent it, its ending goes to the reader, and nothing of it is kept or logged.
 */
public final class UploadDesk {

    private final Rooms rooms;
    private final UploadQuota quota;

    public UploadDesk(Rooms rooms, UploadQuota quota) {
        this.rooms = rooms;
        this.quota = quota;
    }

    /**
     * What became of one file.
     *
     * @param name the name it was sent under
     * @param receipt the receipt; absent if it was refused
     * @param refusal why it was refused; absent if it was taken
     */
    public record UploadedFile(
            String name,
            @Nullable Receipt receipt,
            @Nullable IssueKind refusal) {

        /** The receipt, if it was taken. */
        public Optional<Receipt> findReceipt() {
            return Optional.ofNullable(receipt);
        }

        /** Why it was not taken. */
        public Optional<IssueKind> findRefusal() {
            return Optional.ofNullable(refusal);
        }

        @Override
        public String toString() {
            return "UploadedFile[redacted]";
        }
    }

    /**
     * Stores the files that were chosen.
     *
     * @param key what the sender calls this upload, so that it can be sent again without a second effect
     * @throws UploadRefusedException if nothing of it was taken
     */
    public List<UploadedFile> take(CaseId caseId, @Nullable List<MultipartFile> files, Optional<String> key)
            throws IOException {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(UploadDesk::isChosen).toList();
        if (chosen.isEmpty()) {
            throw new UploadRefusedException(Reason.NO_FILE);
        }
        if (chosen.stream().allMatch(MultipartFile::isEmpty)) {
            throw new UploadRefusedException(Reason.EMPTY);
        }
        checkQuota(chosen);
        List<byte[]> contents = new ArrayList<>();
        for (MultipartFile file : chosen) {
            contents.add(file.getBytes());
        }
        return key.isPresent() ? takeOnce(caseId, chosen, contents, key.get()) : takeAll(caseId, chosen, contents);
    }

    private void checkQuota(List<MultipartFile> chosen) {
        long bytes = chosen.stream().mapToLong(MultipartFile::getSize).sum();
        quota.take(chosen.size(), bytes).ifPresent(wait -> {
            throw new UploadRefusedException(Reason.TOO_MANY, wait);
        });
    }

    /** The key is noted after the files are stored: a kill between the two leaves an upload that can be sent again. */
    private List<UploadedFile> takeOnce(CaseId caseId, List<MultipartFile> chosen, List<byte[]> contents, String name) {
        String key = "upload|" + caseId + "|" + name;
        String request =
                contents.stream().map(content -> DocumentId.of(content).value()).collect(Collectors.joining(","));
        Optional<String> known = rooms.store().requestKeys().find(key);
        if (known.isPresent() && !known.get().equals(Sha256.hex(request))) {
            throw new UploadRefusedException(Reason.KEY_REUSED);
        }
        List<UploadedFile> taken = takeAll(caseId, chosen, contents);
        rooms.store().requestKeys().note(key, Sha256.hex(request));
        return taken;
    }

    private List<UploadedFile> takeAll(CaseId caseId, List<MultipartFile> chosen, List<byte[]> contents) {
        List<UploadedFile> taken = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            taken.add(take(caseId, name(chosen.get(i)), contents.get(i)));
        }
        return List.copyOf(taken);
    }

    private UploadedFile take(CaseId caseId, String name, byte[] content) {
        return content.length == 0
                ? new UploadedFile(name, null, IssueKind.EMPTY)
                : new UploadedFile(name, rooms.pipeline().receive(caseId, content, name), null);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** A browser sends a nameless empty part where no file was chosen. */
    private static boolean isChosen(MultipartFile file) {
        return !(file.isEmpty() && name(file).isEmpty());
    }
}
