"""Solves transport problems with networkx, as a second opinion on the program's own solver.

Reads a JSON list of {"supply": [..], "demand": [..], "arcs": [[i, j, cost], ..]} from the file named first and prints a list of [flow, cost]:
the largest flow and its least cost.
"""
import json
import sys

import networkx

answers = []
for problem in json.load(open(sys.argv[1], encoding="utf-8")):
    graph = networkx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    for i, amount in enumerate(problem["supply"]):
        graph.add_edge("source", ("s", i), capacity=amount, weight=0)
    for j, amount in enumerate(problem["demand"]):
        graph.add_edge(("d", j), "sink", capacity=amount, weight=0)
    for i, j, cost in problem["arcs"]:
        graph.add_edge(("s", i), ("d", j), capacity=min(problem["supply"][i], problem["demand"][j]), weight=cost)
    flow = networkx.max_flow_min_cost(graph, "source", "sink")
    answers.append([sum(flow["source"].values()), networkx.cost_of_flow(graph, flow)])
print(json.dumps(answers))
