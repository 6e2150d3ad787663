package org.myobalance.compile;

/**
 * One assignment of compiled code.
 *
 * @param value what is computed
 * @param target position in the result array; {@link #SHARED} for a value that later statements use
 */
record Statement(Node value, int target) {
    static final int SHARED = -1;

    boolean isShared() {
        return target == SHARED;
    }
}
