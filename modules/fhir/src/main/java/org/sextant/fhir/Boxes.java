package org.sextant.fhir;

import java.util.regex.Pattern;
import org.sextant.model.Box;

/** A box as text: {@code x y width height} in points, each as Java prints a double, so that none loses a bit. */
final class Boxes {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int SIDES = 4;

    private Boxes() {}

    static String write(Box box) {
        return box.x() + " " + box.y() + " " + box.width() + " " + box.height();
    }

    static Box read(String text) {
        String[] sides = SPACE.split(text, -1);
        if (sides.length != SIDES) {
            throw new Unreadable("a box has not four numbers");
        }
        return new Box(
                Double.parseDouble(sides[0]),
                Double.parseDouble(sides[1]),
                Double.parseDouble(sides[2]),
                Double.parseDouble(sides[3]));
    }
}
