"""Compares what this program says of chains (a CSV file) with what ArviZ says of the same files."""
import csv
import glob
import sys

import arviz
import numpy

folder, ours = sys.argv[1:]
data = arviz.from_cmdstan(sorted(glob.glob(folder + "/chain-*.csv")), log_likelihood="log_lik")
# r_eff sets how long the tail is: 1 here, as in this program and in loo for R since 2.7; ArviZ itself estimates it
loo = arviz.loo(data, pointwise=True, reff=1.0)
estimated = arviz.loo(data, pointwise=True)
worst = {}


def tell(what, name, mine, theirs, relative):
    difference = abs(mine - theirs) / (abs(theirs) if relative else 1)
    if what not in worst or difference > worst[what][0]:
        worst[what] = (difference, name, mine, theirs)


parameters = studies = 0
for row in csv.reader(open(ours, encoding="utf-8")):
    name, numbers = row[0], [float(cell) for cell in row[1:]]
    if name.startswith("log_lik."):
        at = int(name.split(".")[1]) - 1
        studies += 1
        tell("score of a study by PSIS-LOO [nats]", name, numbers[0], float(loo.loo_i.values[at]), False)
        tell("k-hat", name, numbers[1], float(loo.pareto_k.values[at]), False)
        continue
    values = data.sample_stats["lp"].values if name == "lp__" else data.posterior[name].values
    parameters += name != "lp__"
    tell("R-hat", name, numbers[0], float(arviz.rhat(values)), False)
    tell("bulk ESS, relative", name, numbers[1], float(arviz.ess(values, method="bulk")), True)
    tell("tail ESS, relative", name, numbers[2], float(arviz.ess(values, method="tail")), True)
chains, draws = data.posterior.sizes["chain"], data.posterior.sizes["draw"]
print(f"ArviZ {arviz.__version__}: {chains} chains of {draws} draws, {parameters} parameters, {studies} studies")
print(f"elpd_loo by ArviZ {loo.elpd_loo:.3f}, p_loo {loo.p_loo:.2f}, studies with k-hat above 0.7: {int(numpy.sum(loo.pareto_k.values > 0.7))}")
print(f"with the r_eff that ArviZ estimates: elpd_loo {estimated.elpd_loo:.3f}, largest change of k-hat "
      f"{numpy.max(numpy.abs(estimated.pareto_k.values - loo.pareto_k.values)):.2f}")
for what, (difference, name, mine, theirs) in worst.items():
    print(f"largest difference of {what}: {difference:.2g} at {name} (ours {mine:.8g}, ArviZ {theirs:.8g})")
