package org.sextant.reading.internal.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What has been painted on a page so far, as far as needed to tell whether a letter on it can be seen. */
final class PaintedPage {

    private static final Set<String> PATHS = Set.of("re", "m", "l", "c", "v", "y");
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> ENDS = Set.of("S", "s", "n");

    /** How little of each colour may be missing from white. */
    private static final float WHITE = 0.95f;

    private static final double FAINTEST = 0.05;

    /** Smaller letters nobody reads, in points. */
    static final double SMALLEST = 2;

    /** The share of a page that images cover when it is a scan. */
    private static final double SCAN = 0.6;

    private static final int MOST_AREAS = 20_000;

    /** Something that covers what was there before. */
    private record Area(Rectangle2D box, boolean white) {}

    private final List<Area> areas = new ArrayList<>();
    private final double extent;
    private @Nullable Rectangle2D path;
    private boolean rectangular = true;
    private double imaged;
    private @Nullable PDColor lastColor;
    private boolean lastWhite;

    /** A page on which nothing is yet. */
    PaintedPage(PDRectangle box) {
        this.extent = box.getWidth() * (double) box.getHeight();
    }

    /** Whether images cover the page, so that invisible text may be what was recognised on them. */
    boolean isScan() {
        return imaged >= SCAN * extent;
    }

    /** Follows what an operator paints. */
    void follow(Operator operator, List<COSBase> operands, PDGraphicsState state, @Nullable PDResources resources)
            throws IOException {
        String name = operator.getName();
        if (PATHS.contains(name)) {
            extend(name, operands, state.getCurrentTransformationMatrix());
        } else if (FILLS.contains(name)) {
            fill(state);
        } else if (ENDS.contains(name)) {
            endPath();
        } else if (name.equals("BI") || isImage(name, operands, resources)) {
            Rectangle2D box = box(state.getCurrentTransformationMatrix(), 0, 0, 1, 1);
            imaged += box.getWidth() * box.getHeight();
            add(new Area(box, false));
        } else if (name.equals("sh")) {
            add(new Area(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6), false));
        }
    }

    /** Whether nobody can see a letter painted now, because of its size, its colour or its faintness. */
    boolean hides(Matrix letter, double size, PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean filled = mode == RenderingMode.FILL || mode == RenderingMode.FILL_CLIP;
        return size < SMALLEST
                || (filled && state.getNonStrokeAlphaConstant() < FAINTEST)
                || (filled && isWhite(state.getNonStrokingColor()) && isOnWhite(letter, size));
    }

    private boolean isOnWhite(Matrix letter, double size) {
        double x = letter.getTranslateX() + size / 4;
        double y = letter.getTranslateY() + size / 4;
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).box().contains(x, y)) {
                return areas.get(i).white();
            }
        }
        return true;
    }

    private void extend(String name, List<COSBase> operands, Matrix matrix) {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        if (name.equals("re") && numbers.length >= 4) {
            grow(box(matrix, numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]));
        } else {
            rectangular = false;
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                grow(box(matrix, numbers[i], numbers[i + 1], numbers[i], numbers[i + 1]));
            }
        }
    }

    private void grow(Rectangle2D more) {
        if (path == null) {
            path = more;
        } else {
            path.add(more);
        }
    }

    /** The bounds of a white figure that is no rectangle say too little: what lies behind may show beside it. */
    private void fill(PDGraphicsState state) {
        boolean white = isWhite(state.getNonStrokingColor());
        if (path != null && (rectangular || !white)) {
            add(new Area(path, white));
        }
        endPath();
    }

    private void endPath() {
        path = null;
        rectangular = true;
    }

    private void add(Area area) {
        if (areas.size() < MOST_AREAS) {
            areas.add(area);
        }
    }

    private boolean isWhite(PDColor color) {
        if (color != lastColor) {
            lastColor = color;
            lastWhite = findWhite(color);
        }
        return lastWhite;
    }

    private static boolean findWhite(PDColor color) {
        if (color.isPattern()) {
            return false;
        }
        try {
            float[] rgb = color.getColorSpace().toRGB(color.getComponents());
            return rgb[0] >= WHITE && rgb[1] >= WHITE && rgb[2] >= WHITE;
        } catch (IOException | RuntimeException e) {
            // a colour that nobody can tell is not taken for white
            return false;
        }
    }

    private static boolean isImage(String name, List<COSBase> operands, @Nullable PDResources resources) {
        return name.equals("Do")
                && resources != null
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName object
                && resources.isImageXObject(object);
    }

    private static Rectangle2D box(Matrix matrix, float left, float low, float right, float high) {
        Rectangle2D box = new Rectangle2D.Double();
        Point2D first = matrix.transformPoint(left, low);
        box.setRect(first.getX(), first.getY(), 0, 0);
        box.add(matrix.transformPoint(right, high));
        box.add(matrix.transformPoint(left, high));
        box.add(matrix.transformPoint(right, low));
        return box;
    }
}
