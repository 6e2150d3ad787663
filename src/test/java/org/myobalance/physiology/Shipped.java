package org.myobalance.physiology;

import java.nio.file.Path;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;

/** The shipped model, read and settled once for all tests that need it. */
final class Shipped {
    static final Path FILE = Path.of("models/sarcopenia/model.json");
    static final Model MODEL = ModelReader.read(FILE);
    static final Simulator SIMULATOR = new Simulator(CompiledModel.of(MODEL));

    private static final Baseline BASELINE = baseline(ParameterSet.defaults(MODEL));

    private Shipped() {}

    static Lab lab() {
        return new Lab(SIMULATOR, BASELINE, RunOptions.defaults());
    }

    static Baseline baseline(ParameterSet parameters) {
        return ((Baseline.Result.Found) Baseline.of(SIMULATOR, parameters)).baseline();
    }
}
