package org.myobalance.fit;

/** Watches of a fit for tests. */
final class Watches {
    /** Hears nothing, never stops. */
    static final MultiStart.Watch SILENT = new MultiStart.Watch() {
        @Override
        public void reached(FitState state, double share) {
            // not heard
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    };

    private Watches() {}
}
