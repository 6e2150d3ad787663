"""Checks exported SBML files by libSBML, and runs one by libRoadRunner and COPASI against the states that we computed.

    check.py valid FILE...
    check.py omex FILE...
    check.py run FILE STATES ROADRUNNER|COPASI RTOL
"""
import csv
import sys
import tempfile
import time


def valid(files):
    import libsbml

    failed = 0
    for name in files:
        document = libsbml.readSBMLFromFile(name)
        document.setConsistencyChecks(libsbml.LIBSBML_CAT_MODELING_PRACTICE, True)
        document.checkConsistencyWithStrictUnits()
        faults = [document.getError(i) for i in range(document.getNumErrors())]
        errors = sum(each.getSeverity() >= libsbml.LIBSBML_SEV_ERROR for each in faults)
        units = sum(each.getCategory() == libsbml.LIBSBML_CAT_UNITS_CONSISTENCY for each in faults)
        print(f"{name}: {errors} errors, {units} about units, {len(faults)} messages in all")
        for each in faults[:10]:
            print(f"  line {each.getLine()}: {each.getMessage()[:300]}")
        failed += bool(faults)
    return failed


def omex(files):
    import libcombine
    import libsbml
    import libsedml

    failed = 0
    for name in files:
        archive = libcombine.CombineArchive()
        if not archive.initializeFromArchive(name):
            print(f"{name}: libCombine does not read it")
            failed += 1
            continue
        with tempfile.TemporaryDirectory() as folder:
            archive.extractTo(folder)
            master = archive.getMasterFile().getLocation()
            document = libsedml.readSedMLFromFile(f"{folder}/{master}")
            model = libsbml.readSBMLFromFile(f"{folder}/{document.getModel(0).getSource()}")
            ids = {p.getId() for p in model.getModel().getListOfParameters()}
            targets = [document.getDataGenerator(i).getVariable(0).getTarget() for i in range(document.getNumDataGenerators())]
            unknown = [t for t in targets if t and t.split("'")[1] not in ids]
            faults = document.getNumErrors() + model.getNumErrors() + len(unknown)
            print(
                f"{name}: libCombine {archive.getNumEntries()} entries, libSEDML {document.getNumErrors()} messages,"
                f" {document.getNumTasks()} tasks, {document.getNumOutputs()} outputs, {len(unknown)} unknown targets"
            )
            failed += bool(faults)
    return failed


def table(name):
    rows = list(csv.reader(open(name)))
    return rows[1][1:], [float(x) for x in rows[0][1:]], [[float(x) for x in row] for row in rows[2:]]


def by_roadrunner(name, ids, times, rtol):
    import roadrunner

    before = time.time()
    runner = roadrunner.RoadRunner(name)
    loaded = time.time()
    runner.timeCourseSelections = ["time"] + ids
    runner.integrator.relative_tolerance = rtol
    runner.integrator.absolute_tolerance = rtol * 1e-2
    runner.integrator.maximum_num_steps = 10**7
    result = runner.simulate(times[0], times[-1], len(times))
    return result, loaded - before, time.time() - loaded


def by_copasi(name, ids, times, rtol):
    import basico

    before = time.time()
    basico.load_model(name)
    loaded = time.time()
    frame = basico.run_time_course(
        start_time=times[0], duration=times[-1] - times[0], intervals=len(times) - 1, automatic=False,
        method="deterministic", r_tol=rtol, a_tol=rtol * 1e-2, max_steps=10**8, use_sbml_id=True, use_initial_values=True,
    )
    values = frame[ids].to_numpy()
    return [[t, *row] for t, row in zip(frame.index, values)], loaded - before, time.time() - loaded


def run(name, states, program, rtol):
    ids, scales, rows = table(states)
    # evenly spaced times only: the last row may stand at the end of the run
    step = rows[1][0] - rows[0][0]
    rows = [row for k, row in enumerate(rows) if abs(row[0] - rows[0][0] - k * step) < 1e-9]
    times = [row[0] for row in rows]
    simulate = {"roadrunner": by_roadrunner, "copasi": by_copasi}[program.lower()]
    theirs, load, ran = simulate(name, ids, times, float(rtol))
    worst = []
    for j, state in enumerate(ids):
        errors = [abs(theirs[k][j + 1] - rows[k][j + 1]) / scales[j] for k in range(len(rows))]
        where = max(range(len(errors)), key=errors.__getitem__)
        worst.append((errors[where], state, times[where]))
    worst.sort(reverse=True)
    print(f"{program} at rtol {rtol}: {len(ids)} states at {len(times)} times to {times[-1]} h; load {load:.1f} s, run {ran:.1f} s")
    for error, state, at in worst[:3]:
        print(f"  {error:.1e} of its scale: {state} at {at} h")
    return worst[0][0] > 1e-6 or worst[0][0] != worst[0][0]


if __name__ == "__main__":
    words = sys.argv[2:]
    sys.exit({"valid": lambda: valid(words), "omex": lambda: omex(words), "run": lambda: run(*words)}[sys.argv[1]]())
