"""Runs one exported SBML file in another program, and finds its time at an asked error against our states at rtol 1e-11.

    peers.py TOOL MODEL REFERENCE ERROR REPEATS [RTOL]

TOOL is roadrunner, copasi, copasi-radau5, amici or myokit. Each tolerance is tried with an absolute tolerance as large as the relative one
and with a hundredth of it; between tolerances, the one whose error would be ERROR is found on logarithmic axes and run REPEATS times.
With RTOL only that tolerance is run, once. Times are processor time of this process and of those that it started.
Prints a line each: tool, what, rtol, atol, error, seconds.
"""
import csv
import math
import os
import resource
import statistics
import sys
import time


def clock():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def table(name):
    rows = list(csv.reader(open(name, encoding="utf-8")))
    data = [[float(cell) for cell in row] for row in rows[2:]]
    step = data[1][0] - data[0][0]
    # evenly spaced times only: the last row may stand at the end of the run
    data = [row for k, row in enumerate(data) if abs(row[0] - data[0][0] - k * step) < 1e-6]
    return rows[1][1:], [float(x) for x in rows[0][1:]], data


class RoadRunner:
    def __init__(self, model, ids, times):
        import roadrunner

        self.times = times
        self.begun = clock()
        self.runner = roadrunner.RoadRunner(model)
        self.runner.timeCourseSelections = ["time"] + ids
        self.runner.integrator.maximum_num_steps = 10**8

    def run(self, rtol, atol):
        self.runner.resetAll()
        self.runner.integrator.relative_tolerance = rtol
        self.runner.integrator.absolute_tolerance = atol
        begun = clock()
        result = self.runner.simulate(self.times[0], self.times[-1], len(self.times))
        return clock() - begun, [list(row)[1:] for row in result]


class Copasi:
    method = "deterministic"

    def __init__(self, model, ids, times):
        import basico

        self.basico, self.ids, self.times = basico, ids, times
        self.begun = clock()
        basico.load_model(model)

    def run(self, rtol, atol):
        begun = clock()
        frame = self.basico.run_time_course_with_output(
            output_selection=["Time"] + self.names(),
            start_time=self.times[0], duration=self.times[-1] - self.times[0], intervals=len(self.times) - 1, automatic=False,
            method=self.method, r_tol=rtol, a_tol=atol, max_steps=10**9, use_initial_values=True,
        )
        spent = clock() - begun
        if len(frame) < len(self.times):
            told = [line.strip() for line in self.basico.get_copasi_messages(0).splitlines() if "CTrajectoryMethod" in line]
            raise RuntimeError("COPASI: " + (told or ["it stopped; its own words are in the log"])[-1])
        return spent, frame.to_numpy()[:, 1:].tolist()

    def names(self):
        if not hasattr(self, "found"):
            values, species = self.basico.get_parameters(), self.basico.get_species()
            by_id = {sbml: f"Values[{name}]" for name, sbml in zip(values.index, values["sbml_id"])}
            by_id.update({sbml: f"[{name}]" for name, sbml in zip(species.index, species["sbml_id"])})
            self.found = [by_id[each] for each in self.ids]
        return self.found


class CopasiRadau5(Copasi):
    method = "radau5"


class Amici:
    def __init__(self, model, ids, times):
        import logging

        import amici
        import amici.sim.sundials
        from amici.importers.sbml import SbmlImporter

        logging.disable(logging.WARNING)  # a line for each event
        self.simulate = amici.sim.sundials.run_simulation
        folder = model + "-amici"
        self.begun = clock()
        if not os.path.isdir(folder) or os.environ.get("MYOBALANCE_AMICI_ANEW"):
            SbmlImporter(model).sbml2amici(
                "exported", output_dir=folder, observation_model=[], generate_sensitivity_code=False,
                compute_conservation_laws=False, simplify=None,
            )
        module = amici.import_model_module("exported", folder)
        self.model = module.get_model()
        self.model.set_timepoints(times)
        self.solver = self.model.create_solver()
        self.solver.set_max_steps(10**9)
        have = list(self.model.get_state_ids())
        self.columns = [have.index(each) for each in ids]

    def run(self, rtol, atol):
        self.solver.set_relative_tolerance(rtol)
        self.solver.set_absolute_tolerance(atol)
        begun = clock()
        result = self.simulate(self.model, self.solver)
        spent = clock() - begun
        if result["status"] != 0:
            raise RuntimeError(f"AMICI stopped with status {result['status']}")
        return spent, result["x"][:, self.columns].tolist()


class Myokit:
    def __init__(self, model, ids, times):
        import myokit.formats

        self.begun = clock()
        importer = myokit.formats.importer("sbml")
        importer.model(model)
        raise RuntimeError("Myokit reads the file without its events")

    def run(self, rtol, atol):
        raise NotImplementedError


def main():
    tool, model, reference, asked, repeats = sys.argv[1:6]
    asked, repeats = float(asked), int(repeats)
    ids, scales, rows = table(reference)
    times = [row[0] for row in rows]
    make = {"roadrunner": RoadRunner, "copasi": Copasi, "copasi-radau5": CopasiRadau5, "amici": Amici, "myokit": Myokit}[tool]

    def tell(what, rtol, atol, error, seconds):
        print(f"{tool},{what},{rtol:.3g},{atol:.3g},{error:.3g},{seconds:.4g}", flush=True)

    try:
        peer = make(model, ids, times)
    except Exception as refusal:  # any refusal is a result, told in the table
        print(f"{tool},refused,,,,{' '.join(str(refusal).split())[:200]}")
        return
    tell("load", 0, 0, 0, clock() - peer.begun)

    def measured(rtol, atol):
        seconds, values = peer.run(rtol, atol)
        worst = 0.0
        for row, value in zip(rows, values):
            for j, scale in enumerate(scales):
                error = abs(value[j] - row[j + 1]) / scale
                if not error <= worst:
                    worst = error
        return seconds, worst

    try:
        if len(sys.argv) > 6:
            rtol = float(sys.argv[6])
            seconds, error = measured(rtol, rtol)
            tell("once", rtol, rtol, error, seconds)
            return
        best = None
        is_first = True
        for ratio in (1.0, 0.01):
            points = []
            for exponent in range(8, 25):
                rtol = 10 ** (-exponent / 2)
                seconds, error = measured(rtol, rtol * ratio)
                tell("first" if is_first else "try", rtol, rtol * ratio, error, seconds)
                is_first = False
                points.append((math.log(rtol), math.log(max(error, 1e-16)), seconds))
                if error < asked / 2:
                    break
            if points[-1][1] > math.log(asked):
                continue
            inside = [p for p in points if p[1] <= math.log(asked)]
            outside = [p for p in points if p[1] > math.log(asked)]
            rtol = math.exp(inside[0][0])
            if outside:
                (r0, e0, _), (r1, e1, _) = outside[-1], inside[0]
                rtol = math.exp(r0 + (math.log(asked) - e0) / (e1 - e0) * (r1 - r0))
            runs = []
            for _ in range(4):
                seconds, error = measured(rtol, rtol * ratio)
                if error <= 1.1 * asked:
                    break
                rtol /= 1.5
            runs = [seconds] + [measured(rtol, rtol * ratio)[0] for _ in range(repeats - 1)]
            found = (statistics.median(runs), rtol, rtol * ratio, error)
            best = min(best, found) if best else found
        if best:
            tell("median", best[1], best[2], best[3], best[0])
        else:
            print(f"{tool},missed,,,,no tolerance reached {asked}")
    except Exception as refusal:
        print(f"{tool},refused,,,,{' '.join(str(refusal).split())[:200]}")


main()
