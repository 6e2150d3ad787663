package org.myobalance.simulate;

class RosenbrockEngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.ROSENBROCK;
    }
}
