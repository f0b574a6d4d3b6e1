//! What stands on the Python package: the notebook and the example for Open Formulieren.
//!
//! Runs in the environment that the suite `python` makes, after it.

use super::{Suite, Verdict, python};
use crate::run;

/// The examples.
pub(super) const SUITES: &[Suite] = &[Suite {
    name: "python examples",
    alone: "pip install -r bindings-python/tests/requirements-voorbeelden.txt; \
            pytest examples/python/tests; pytest examples/python/open-formulieren/tests",
    run: examples,
}];

/// What the examples import beside the package itself.
const THERE: &str = "import django, ipykernel, jinja2, koppelvlak, matplotlib, nbclient, nbformat, \
                     pandas, pyarrow, rest_framework";

/// Each in a process of its own: Django is set up once in a process.
const TESTS: [&str; 2] = [
    "examples/python/tests",
    "examples/python/open-formulieren/tests",
];

fn examples() -> Result<Verdict, String> {
    if !run::works(python::in_venv(&["-c", "import koppelvlak, pytest"])) {
        return Ok(Verdict::Skipped(
            "the suite `python` was not run here".to_owned(),
        ));
    }
    if !run::works(python::in_venv(&["-c", THERE])) {
        let list = "bindings-python/tests/requirements-voorbeelden.txt";
        run::show(python::in_venv(&[
            "-m", "pip", "install", "--quiet", "-r", list,
        ]))?;
    }
    for tests in TESTS {
        run::show(python::in_venv(&["-m", "pytest", "-q", tests]))?;
    }
    Ok(Verdict::Passed)
}
