package org.myobalance.simulate;

class GraggBulirschStoerEngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.GRAGG_BULIRSCH_STOER;
    }
}
