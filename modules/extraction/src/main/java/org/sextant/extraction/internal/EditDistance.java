package org.sextant.extraction.internal;

/** How many letters must be changed, added, dropped or swapped with their neighbour to make one word of another. */
final class EditDistance {

    private EditDistance() {}

    /** The distance, or any number above the bound where it is above the bound. */
    static int between(String one, String other, int bound) {
        int[] before = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(previous[j - 1] + (same ? 0 : 1), Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && isSwap(one, other, i, j)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                current[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > bound) {
                return least;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[other.length()];
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
