package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** Mails with something in them, made here. */
public final class HostileMails {

    /** The words of the mail itself. */
    public static final String NOTE = "Please see the attached report.";

    private HostileMails() {}

    /** A mail with one attachment. */
    public static byte[] with(String name, byte[] attachment) {
        return ("From: ward@clinic.example\r\nTo: me@home.example\r\nSubject: Your report\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n"
                        + NOTE + "\r\n--cut\r\nContent-Type: application/octet-stream; name=\"" + name
                        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attachment) + "\r\n--cut--\r\n")
                .getBytes(US_ASCII);
    }

    /** Mails in mails. */
    public static byte[] nested(int depth) {
        String inner =
                "From: a@clinic.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + NOTE + "\r\n";
        for (int i = 1; i < depth; i++) {
            inner = "From: a@clinic.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut" + i
                    + "\r\n\r\n--cut" + i + "\r\nContent-Type: message/rfc822\r\n\r\n" + inner + "\r\n--cut" + i
                    + "--\r\n";
        }
        return inner.getBytes(US_ASCII);
    }
}
