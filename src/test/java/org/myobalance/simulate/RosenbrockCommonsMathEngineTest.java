package org.myobalance.simulate;

class RosenbrockCommonsMathEngineTest extends SegmentEngineContract {
    @Override
    Engine engine() {
        return Engine.ROSENBROCK_COMMONS_MATH;
    }
}
