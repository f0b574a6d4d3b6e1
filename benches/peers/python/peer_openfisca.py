"""OpenFisca: each criterium a variable with a formula, over one population."""

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import pyarrow as pa
from columns import columns, table, write
from harness import ANTWOORDEN, FEITEN, GEVOLGEN, KETENS, LEEFGEBIEDEN, measure

MONTH = "2024-05"
PERSON = build_entity(key="person", plural="persons", label="someone", is_person=True)


def count(person, period, names):
    return sum(person(name, period).astype(np.int8) for name in names)


def c1(person, period):
    follows = np.any([person(name, period) for name in GEVOLGEN], axis=0)
    return (count(person, period, LEEFGEBIEDEN) >= 2) & follows


def c2(person, period):
    return (count(person, period, KETENS) >= 2) & person("drang_zorg", period) & person("dwang_straf", period)


def c3(person, period):
    return person("impact_systeem", period)


def c4(person, period):
    return person("gebiedsgebonden", period)


def uitkomst(person, period):
    first = person("c1", period) & person("c2", period) & person("c3", period)
    return first | person("c4", period)


def system():
    system = TaxBenefitSystem([PERSON])
    formulas = {"c1": c1, "c2": c2, "c3": c3, "c4": c4, "uitkomst": uitkomst}
    for name in [*FEITEN, *ANTWOORDEN]:
        formula = {"formula": formulas[name]} if name in formulas else {}
        shape = {"value_type": bool, "entity": PERSON, "definition_period": DateUnit.MONTH, "label": name}
        system.add_variable(type(name, (Variable,), {**shape, **formula}))
    return system


def work(system, feiten):
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("person", np.arange(len(feiten[FEITEN[0]])))
    simulation = builder.build(system)
    for name in FEITEN:
        simulation.set_input(name, MONTH, feiten[name])
    return [simulation.calculate(name, MONTH) for name in ANTWOORDEN]


def numpy(arrow):
    """OpenFisca has no unknown: a feit that is not given is its default, which is false."""
    return {name: arrow[name].combine_chunks().fill_null(False).to_numpy(zero_copy_only=False) for name in FEITEN}


W, TABEL = system(), numpy(table("tabel"))
ONE = {name: column[:1] for name, column in TABEL.items()}
write("openfisca", "tabel", [pa.array(column) for column in work(W, TABEL)])
for name in ("records", "onbekend"):
    write("openfisca", name, [pa.array(column) for column in work(W, numpy(columns(name)))])
measure("tabel", len(TABEL[FEITEN[0]]), lambda: work(W, TABEL))
measure("decide", 1, lambda: work(W, ONE), "a simulation of one person, no JSON")
