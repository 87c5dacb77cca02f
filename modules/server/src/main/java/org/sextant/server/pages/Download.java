package org.sextant.server.pages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An answer that a browser keeps as a file. */
final class Download {

    private Download() {}

    /** An answer that is kept under this name. */
    static ResponseEntity.BodyBuilder named(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
