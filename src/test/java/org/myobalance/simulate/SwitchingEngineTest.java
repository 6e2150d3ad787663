package org.myobalance.simulate;

class SwitchingEngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.SWITCHING;
    }
}
