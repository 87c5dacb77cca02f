package org.sextant.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;

/**
 * The places of a text's runs, without loss, in columns: a page of a PDF has thousands of runs whose neighbours are
 * alike, so that columns of differences and coordinates deflate to a few bytes a run.
 */
final class PageGeometry {

    private static final List<ToDoubleFunction<Box>> COORDINATES = List.of(Box::x, Box::y, Box::width, Box::height);

    private PageGeometry() {}

    /** The text without any geometry. */
    static DocumentText without(DocumentText text) {
        return withPages(
                text,
                text.pages().stream()
                        .map(page -> new Page(page.number(), page.begin(), page.end(), page.size(), List.of()))
                        .toList());
    }

    /** The geometry of a text's pages, in order. */
    static byte[] write(DocumentText text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Page page : text.pages()) {
                writeRuns(out, page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StoredForms.deflate(bytes.toByteArray());
    }

    /** The text with the geometry that {@link #write} took from it. */
    static DocumentText with(DocumentText text, byte[] geometry) {
        List<Page> pages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(StoredForms.inflate(geometry)))) {
            for (Page page : text.pages()) {
                pages.add(new Page(page.number(), page.begin(), page.end(), page.size(), readRuns(in, page)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withPages(text, pages);
    }

    private static DocumentText withPages(DocumentText text, List<Page> pages) {
        return new DocumentText(
                text.id(),
                text.mediaType(),
                text.text(),
                pages,
                text.parts(),
                text.statements(),
                text.ledger(),
                text.issues());
    }

    private static void writeRuns(DataOutputStream out, Page page) throws IOException {
        List<PlacedRun> runs = page.runs();
        out.writeInt(runs.size());
        int reached = page.begin();
        for (PlacedRun run : runs) {
            out.writeInt(run.begin() - reached);
            reached = run.begin();
        }
        for (PlacedRun run : runs) {
            out.writeInt(run.end() - run.begin());
        }
        for (ToDoubleFunction<Box> coordinate : COORDINATES) {
            writeColumn(
                    out,
                    runs.stream().map(PlacedRun::box).mapToDouble(coordinate).toArray());
        }
        writeColumn(out, runs.stream().mapToDouble(PlacedRun::confidence).toArray());
    }

    /** PDF coordinates are single precision: half the bytes, where that loses nothing. */
    private static void writeColumn(DataOutputStream out, double[] values) throws IOException {
        boolean single = true;
        for (double value : values) {
            single &= (float) value == value;
        }
        out.writeBoolean(single);
        for (double value : values) {
            if (single) {
                out.writeFloat((float) value);
            } else {
                out.writeDouble(value);
            }
        }
    }

    private static List<PlacedRun> readRuns(DataInputStream in, Page page) throws IOException {
        int count = in.readInt();
        int[] begins = new int[count];
        int[] lengths = new int[count];
        int reached = page.begin();
        for (int i = 0; i < count; i++) {
            reached += in.readInt();
            begins[i] = reached;
        }
        for (int i = 0; i < count; i++) {
            lengths[i] = in.readInt();
        }
        double[] x = readColumn(in, count);
        double[] y = readColumn(in, count);
        double[] width = readColumn(in, count);
        double[] height = readColumn(in, count);
        double[] confidence = readColumn(in, count);
        List<PlacedRun> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Box box = new Box(x[i], y[i], width[i], height[i]);
            runs.add(new PlacedRun(begins[i], begins[i] + lengths[i], box, confidence[i]));
        }
        return runs;
    }

    private static double[] readColumn(DataInputStream in, int count) throws IOException {
        boolean single = in.readBoolean();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = single ? in.readFloat() : in.readDouble();
        }
        return values;
    }
}
