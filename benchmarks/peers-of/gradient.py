"""Derivatives of all states by parameters in AMICI (CVODES, forward sensitivities), beside the reference of OursGradient.

    gradient.py MODEL REFERENCE REPEATS RTOL ...

MODEL is the exported SBML file; every parameter that is not differentiated becomes a constant of the generated code. Each tolerance is
tried with an absolute tolerance as large and with a hundredth of it, as in peers.py. Prints a line each:
tool, what, rtol, atol, error, seconds. Error is the largest of (p/y) dy/dp over samples, states and parameters; near zero a thousandth of its
scale stands for y. Times are processor time of this process and of those that it started.
"""
import itertools
import logging
import os
import resource
import statistics
import sys
import time


def clock():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main():
    model, reference, repeats, tolerances = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    try:
        import amici
        import amici.sim.sundials as sundials
        import libsbml
        import numpy
        from amici.importers.sbml import SbmlImporter
    except ImportError as absent:
        print(f"amici,left out,,,{absent},")
        return
    logging.disable(logging.WARNING)  # a line for each event
    lines = [line.split(",") for line in open(reference, encoding="utf-8").read().splitlines()]
    parameters, values, scales, states = lines[0], numpy.array(lines[1], float), numpy.array(lines[2], float), lines[3]
    rows = numpy.array(lines[4:], float).reshape(-1, 1 + len(parameters), 1 + len(states))
    times, right, slopes = rows[:, 0, 0], rows[:, 0, 1:], rows[:, 1:, 1:]
    folder = model + "-amici-gradient"
    begun = clock()
    if not os.path.isdir(folder):
        read = libsbml.readSBML(model).getModel()
        changed = {rule.getVariable() for rule in read.getListOfRules()}
        for event in read.getListOfEvents():
            changed.update(each.getVariable() for each in event.getListOfEventAssignments())
        fixed = [each.getId() for each in read.getListOfParameters() if each.getId() not in changed.union(parameters)]
        SbmlImporter(model).sbml2amici(
            "graded", output_dir=folder, observation_model=[], fixed_parameters=fixed, compute_conservation_laws=False, simplify=None,
        )
        print(f"amici,generate and compile,,,,{clock() - begun:.4g}", flush=True)
    made = amici.import_model_module("graded", folder).get_model()
    made.set_timepoints(times)
    have, known = list(made.get_state_ids()), list(made.get_free_parameter_ids())
    columns = [have.index(each) for each in states]
    made.set_parameter_list([known.index(each) for each in parameters])
    # AMICI writes the derivative of x^n as n x^n / x, which has no value at zero
    start = list(made.get_initial_state())
    for each in columns:
        start[each] = start[each] or 1e-20
    made.set_initial_state(start)
    solver = made.create_solver()
    solver.set_max_steps(10**9)
    size = numpy.maximum(abs(right), 1e-3 * scales)
    methods = (("gradient", sundials.SensitivityOrder.first), ("plain", sundials.SensitivityOrder.none))
    for word, ratio, (what, order) in itertools.product(tolerances, (1.0, 0.01), methods):
        solver.set_relative_tolerance(float(word))
        solver.set_absolute_tolerance(ratio * float(word))
        solver.set_sensitivity_order(order)
        solver.set_sensitivity_method(sundials.SensitivityMethod.forward)
        spent = []
        for _ in range(repeats):
            begun = clock()
            result = sundials.run_simulation(made, solver)
            spent.append(clock() - begun)
        error = ""
        if result["status"] != 0:
            error = f"stopped with status {result['status']}"
        elif what == "gradient":
            off = abs(result["sx"][:, :, columns] - slopes) * abs(values[None, :, None]) / size[:, None, :]
            error = f"{off[1:].max():.3g}"
        print(f"amici,{what},{word},{ratio * float(word):.3g},{error},{statistics.median(spent):.4g}", flush=True)


main()
