package org.myobalance.simulate;

class DormandPrince54EngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.DORMAND_PRINCE_54;
    }
}
