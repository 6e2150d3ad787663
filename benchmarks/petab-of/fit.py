"""One PEtab problem fitted by this program and by pyPESTO with AMICI: times, optima, and each optimum evaluated by the other program.

Called by benchmarks/petab-fit. Times are processor time of the process and its children; of pyPESTO's fit, of the calls of `minimize` alone.
"""

import contextlib
import logging
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

NEAR = 0.1  # nats below the best objective of all programs
STARTS = int(os.environ.get("STARTS", "20"))
SEED = int(os.environ.get("SEED", "1"))
RTOL = 1e-8  # of both programs, as pyPESTO sets it for AMICI
TIGHT = 1e-12  # of AMICI once more, to tell its own error from a difference


@contextlib.contextmanager
def output_to(file):
    """Sends to a file what this process and its children (compilers) print."""
    kept = os.dup(1)
    with open(file, "w") as log:
        os.dup2(log.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def children():
    """Processor time of the children that have ended [s]."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def program(*words):
    """What the program prints, and its processor time [s]."""
    before = children()
    java = ["java", "-XX:+UseSerialGC", "-cp", os.environ["MYOBALANCE_CLASSES"], "org.myobalance.cli.Main", "petab", *words]
    ended = subprocess.run(java, capture_output=True, text=True)
    if ended.returncode:
        raise RuntimeError(ended.stderr.strip().replace("\n", " ") or f"exit code {ended.returncode}")
    return ended.stdout, children() - before


def objective_of(problem):
    """Log-likelihood, or log posterior where there are priors [nats], at the nominal values of a problem file; processor time [s]."""
    printed, seconds = program(str(problem), "--rtol", str(RTOL))
    return float(re.findall(r"(?:log-likelihood|log posterior) (-?[0-9.]+)", printed)[-1]), seconds


def ours(problem, folder):
    """Fits with this program: objectives of the starts [nats], processor time [s], folder with the tables."""
    shutil.rmtree(folder, ignore_errors=True)
    _, seconds = program(str(problem), "--fit", "--starts", str(STARTS), "--seed", str(SEED), "--rtol", str(RTOL), "--out", str(folder))
    rows = [line.split(",") for line in (folder / "starts.csv").read_text().splitlines()[1:]]
    return [float(row[2]) for row in rows if row[2]], seconds


def theirs(problem, kind):
    """Fits with pyPESTO: objectives of the starts [nats], processor time [s], the best parameters on their scales."""
    import numpy
    import pypesto.optimize

    optimiser = (
        pypesto.optimize.FidesOptimizer(verbose=logging.ERROR) if kind == "fides" else pypesto.optimize.ScipyOptimizer(method="L-BFGS-B")
    )
    numpy.random.seed(SEED)
    before = time.process_time()
    found = pypesto.optimize.minimize(
        problem, optimizer=optimiser, n_starts=STARTS, engine=pypesto.engine.SingleCoreEngine(), progress_bar=False
    ).optimize_result
    return [-value for value in found.fval], time.process_time() - before, found.x[0][problem.x_free_indices]


def copy_with(problem, table, folder):
    """A copy of the problem beside which another parameter table lies; its problem file."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(problem.parent, folder)
    named = re.search(r"parameter_file:\s*(\S+)", problem.read_text()).group(1).strip("'\"")
    table(folder / named)
    return folder / problem.name


def row(*cells):
    print(",".join(f"{cell:.6g}" if isinstance(cell, float) else str(cell) for cell in cells), flush=True)


def main(problem, results):
    name = problem.stem
    work = results / name
    work.mkdir(parents=True, exist_ok=True)
    print(f"== {name}, {STARTS} starts (the nominal values first), seed {SEED}, rtol {RTOL}")
    nominal, once = objective_of(problem)
    row("myobalance", "objective at the nominal values", f"{nominal:.6f}", f"{once:.2f} s with reading and compiling")
    fitted = {}
    try:
        objectives, seconds = ours(problem, work / "ours")
        fitted["myobalance"] = objectives, seconds
    except RuntimeError as stopped:
        row("myobalance", "stopped", stopped)
    try:
        import petab.v1 as petab
        import petab.v1.lint
        import amici  # noqa: F401  pyPESTO says later that it is absent
        import pypesto
        from pypesto.petab import PetabImporter
    except ImportError as absent:
        row("pyPESTO with AMICI", "left out", absent)
        summary(fitted)
        return
    read = petab.Problem.from_yaml(str(problem))
    if petab.lint.measurement_table_has_timepoint_specific_mappings(read.measurement_df):
        petab.flatten_timepoint_specific_output_overrides(read)
    before, wall = time.process_time() + children(), time.time()
    shutil.rmtree(work / "amici", ignore_errors=True)
    importer = PetabImporter(read, output_folder=str(work / "amici"), model_name=name)
    with output_to(work / "amici.log"):
        model = importer.create_problem(x_guesses=[read.x_nominal_scaled])
    prepared = time.process_time() + children() - before
    there = -float(model.objective(read.x_nominal_free_scaled))
    row("AMICI", "objective at the nominal values", f"{there:.6f}", f"{prepared:.1f} s to generate and compile ({time.time() - wall:.0f} s by the clock)")
    row("", "difference", f"{abs(there - nominal):.1e}")
    solver = model.objective.amici_solver
    usual = solver.get_relative_tolerance(), solver.get_absolute_tolerance()
    solver.set_relative_tolerance(TIGHT)
    solver.set_absolute_tolerance(TIGHT)
    there = -float(model.objective(read.x_nominal_free_scaled))
    row("AMICI", f"the same at rtol {TIGHT}", f"{there:.6f}")
    row("", "difference", f"{abs(there - nominal):.1e}")
    solver.set_relative_tolerance(usual[0])
    solver.set_absolute_tolerance(usual[1])
    if "myobalance" in fitted:
        table = petab.get_parameter_df(str(work / "ours" / "parameters.tsv"))
        values = [float(table.loc[id, petab.NOMINAL_VALUE]) for id in read.x_free_ids]
        scales = [table.loc[id, petab.PARAMETER_SCALE] for id in read.x_free_ids]
        again = -float(model.objective([petab.scale(value, scale) for value, scale in zip(values, scales)]))
        row("myobalance", "best", f"{max(fitted['myobalance'][0]):.6f}", f"by AMICI {again:.6f}")
    for kind in os.environ.get("OPTIMISERS", "fides lbfgsb").split():
        try:
            objectives, seconds, best = theirs(model, kind)
        except pypesto.optimize.optimizer.OptimizerImportError:
            row(f"pyPESTO {kind}", "left out: not installed")
            continue
        fitted[f"pyPESTO {kind}"] = objectives, seconds

        def with_best(file, best=best):
            whole = petab.get_parameter_df(str(file))
            for id, value in zip(read.x_free_ids, best):
                whole.loc[id, petab.NOMINAL_VALUE] = petab.unscale(value, whole.loc[id, petab.PARAMETER_SCALE])
            petab.write_parameter_df(whole, str(file))

        again, _ = objective_of(copy_with(problem, with_best, work / kind))
        row(f"pyPESTO {kind}", "best", f"{max(objectives):.6f}", f"by myobalance {again:.6f}")
    summary(fitted)


def summary(fitted):
    """The table of one problem."""
    best = max((max(objectives) for objectives, _ in fitted.values()), default=float("nan"))
    row("program", "seconds of the fit", "best", f"starts within {NEAR} of the best of all", "starts that ended")
    for name, (objectives, seconds) in fitted.items():
        ended = [value for value in objectives if value > float("-inf")]
        near = sum(value > best - NEAR for value in ended)
        row(name, f"{seconds:.1f}", f"{max(objectives):.6f}", near, len(ended))


if __name__ == "__main__":
    logging.disable(logging.ERROR)  # what cannot be simulated is told on every try
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
