package org.sextant.server.rooms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of the files of one upload: all of them, or a refusal before any is taken. */
public final class Uploads {

    private Uploads() {}

    /**
     * The contents of the files that were chosen.
     *
     * @throws UploadRefusedException if there is none, or one is too large
     */
    public static List<byte[]> contents(@Nullable List<MultipartFile> files, long maxBytes) throws IOException {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(Uploads::isChosen).toList();
        if (chosen.isEmpty()) {
            throw new UploadRefusedException(false, "No file was chosen. Choose at least one file and send it again.");
        }
        if (chosen.stream().anyMatch(file -> file.getSize() > maxBytes)) {
            throw new UploadRefusedException(true, tooLarge(maxBytes));
        }
        List<byte[]> contents = new ArrayList<>();
        for (MultipartFile file : chosen) {
            contents.add(file.getBytes());
        }
        return contents;
    }

    /** What a person reads when a file, or all of them together, is too large. */
    public static String tooLarge(long maxBytes) {
        return IssueKind.TOO_LARGE.sentence() + " The limit is " + maxBytes / (1024 * 1024)
                + " MB a file. Nothing of this upload was taken.";
    }

    /** A browser sends a nameless empty part where no file was chosen. */
    private static boolean isChosen(MultipartFile file) {
        return !(file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty());
    }
}
