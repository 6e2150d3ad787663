package org.myobalance.simulate;

class DormandPrince853EngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.DORMAND_PRINCE_853;
    }
}
