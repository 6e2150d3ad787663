"""Draws error against processor time of one horizon, of what benchmarks/peers has written.

    figure.py FOLDER HORIZON FILE.svg
"""
import csv
import glob
import os
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "peers"
import matplotlib.pyplot as plt

folder, horizon, file = sys.argv[1:]
NAMES = {"roadrunner": "libRoadRunner (CVODE)", "copasi": "COPASI (LSODA)", "amici": "AMICI (CVODES)"}
MARKS = {"roadrunner": "s", "copasi": "^", "amici": "D"}
figure, axes = plt.subplots(figsize=(7, 4.5))
for path in sorted(glob.glob(f"{folder}/{horizon}-ours-*.txt")):
    rows = [row for row in csv.reader(open(path, encoding="utf-8")) if len(row) == 6]
    points = sorted((float(row[2]), float(row[3])) for row in rows)
    engine = os.path.basename(path)[len(f"{horizon}-ours-"):-4]
    axes.loglog([p[0] for p in points], [p[1] for p in points], "o-", label=f"myobalance ({engine})")
for tool, name in NAMES.items():
    path = f"{folder}/{horizon}-{tool}.txt"
    if not os.path.exists(path):
        continue
    rows = [row for row in csv.reader(open(path, encoding="utf-8")) if len(row) == 6 and row[1] in ("first", "try", "median", "once")]
    points = sorted((float(row[4]), float(row[5])) for row in rows)
    # only what no other tolerance of this program beats in both
    best = [p for p in points if not any(q != p and q[0] <= p[0] and q[1] <= p[1] for q in points)]
    axes.loglog([p[0] for p in best], [p[1] for p in best], MARKS[tool] + "--", label=name)
axes.set_xlabel("largest error of a state, share of its scale")
axes.set_ylabel("processor time [s]")
axes.invert_xaxis()
axes.grid(True, which="major", alpha=0.3)
axes.legend()
figure.tight_layout()
figure.savefig(file, metadata={"Date": None})
