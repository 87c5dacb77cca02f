package org.sextant.testkit.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files behind a password. */
public final class LockedFiles {

    private LockedFiles() {}

    /** An archive of these files, locked by AES. */
    public static byte[] zipByAes(String password, Map<String, byte[]> files) {
        return zip(password, files, EncryptionMethod.AES, CompressionMethod.DEFLATE);
    }

    /** An archive of these files, locked the classic way, not packed. */
    public static byte[] zipTheClassicWay(String password, Map<String, byte[]> files) {
        return zip(password, files, EncryptionMethod.ZIP_STANDARD, CompressionMethod.STORE);
    }

    private static byte[] zip(
            String password, Map<String, byte[]> files, EncryptionMethod lock, CompressionMethod packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, password.toCharArray())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipParameters entry = new ZipParameters();
                entry.setEncryptFiles(true);
                entry.setEncryptionMethod(lock);
                entry.setCompressionMethod(packing);
                entry.setEntrySize(file.getValue().length);
                entry.setFileNameInZip(file.getKey());
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A DOCX or XLSX, locked as Office does it now. */
    public static byte[] office(String password, byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword(password);
            try (OutputStream out = lock.getDataStream(container)) {
                out.write(document);
            }
            container.writeFilesystem(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same XLS, locked. */
    public static byte[] xls(String password, byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook open = new HSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            open.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }
}
