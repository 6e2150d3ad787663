"""What SALib (https://salib.readthedocs.io) makes of outputs, for org.myobalance.sensitivity.Salib. Reads standard input."""

import sys

import numpy as np
from SALib.analyze import morris, sobol
from SALib.sample import sobol as sobol_points


def problem(count, **more):
    return {"num_vars": count, "names": [f"x{i}" for i in range(count)], "bounds": [[0, 1]] * count, **more}


def of_outputs(count):
    """Sobol' indices of outputs in blocks of A, each AB, B."""
    found = sobol.analyze(problem(count), np.loadtxt(sys.stdin), calc_second_order=False, seed=1)
    return {"first": list(found["S1"]), "total": list(found["ST"])}


def of_trajectories(count):
    """Elementary effects of lines of a point and its output, on the levels 1/8 to 7/8."""
    rows = np.loadtxt(sys.stdin)
    bounded = problem(count, bounds=[[0.125, 0.875]] * count)
    found = morris.analyze(bounded, rows[:, :-1].copy(), rows[:, -1], num_levels=4, seed=1)
    return {each: [float(x) for x in found[each]] for each in ("mu", "mu_star", "sigma")}


def of_growing_muscle(points):
    """The muscle of GrowingCase by its closed form, from SALib's own points."""
    inputs = {
        "num_vars": 4,
        "names": ["fitted", "twin", "loose", "scale"],
        "bounds": [[1, 0.4], [1, 0.3], [1, 0.1], [0, 0.02]],
        "dists": ["norm", "norm", "norm", "lognorm"],
    }
    x = sobol_points.sample(inputs, points, calc_second_order=False, seed=1)
    y = 100 + 10 * (x[:, 0] + x[:, 1] + 2 * x[:, 2] + 1) * x[:, 3]
    found = sobol.analyze(inputs, y, calc_second_order=False, seed=1)
    return {"first": list(found["S1"]), "total": list(found["ST"])}


what = {"outputs": of_outputs, "trajectories": of_trajectories, "growing": of_growing_muscle}
for name, numbers in what[sys.argv[1]](int(sys.argv[2])).items():
    print(name, *[repr(float(number)) for number in numbers])
