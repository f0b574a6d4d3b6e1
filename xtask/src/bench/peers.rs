//! The peers that have a package in a registry.

/// What a peer is written against.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Language {
    Rust,
    Python,
    Node,
}

/// One peer.
#[derive(Debug)]
pub(crate) struct Peer {
    /// By which it is asked for, and how the files with its answers begin.
    pub(crate) name: &'static str,
    pub(crate) language: Language,
    /// Its name in the registry. Empty: it has none.
    pub(crate) package: &'static str,
    /// The crate or the script that measures it.
    pub(crate) program: &'static str,
    /// What must be known to read its figures.
    pub(crate) remark: &'static str,
}

impl Language {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Python => "Python",
            Self::Node => "Node",
        }
    }
}

/// Ours, in the same table.
pub(crate) const OURS: Peer = Peer {
    name: "ours",
    language: Language::Rust,
    package: "koppelvlak",
    program: "w",
    remark: "keeps unknown apart",
};

pub(crate) const PEERS: &[Peer] = &[
    rust("zen", "zen-engine", "peer-zen", ""),
    rust("regorus", "regorus", "peer-regorus", ""),
    rust("datalogic", "datalogic-rs", "peer-datalogic", "no reasons"),
    rust(
        "cedar",
        "cedar-policy",
        "peer-cedar",
        "outcome put together in Rust",
    ),
    rust("jsonschema", "jsonschema", "peer-jsonschema", ""),
    python("zen-python", "zen-engine", "peer_zen.py", ""),
    python("polars", "polars", "peer_polars.py", "one thread"),
    python("pandas", "pandas", "peer_pandas.py", "one thread"),
    python("duckdb", "duckdb", "peer_duckdb.py", "one thread"),
    python(
        "openfisca",
        "openfisca-core",
        "peer_openfisca.py",
        "no unknown: what is not given is false",
    ),
    python("pydantic", "pydantic", "peer_pydantic.py", ""),
    python("plain-python", "", "peer_plain.py", "no library at all"),
    node("zen-node", "@gorules/zen-engine", "peer_zen.mjs", ""),
    node(
        "json-logic-engine",
        "json-logic-engine",
        "peer_jsonlogic.mjs",
        "no reasons",
    ),
    node("ajv", "ajv", "peer_ajv.mjs", ""),
];

const fn rust(
    name: &'static str,
    package: &'static str,
    program: &'static str,
    remark: &'static str,
) -> Peer {
    Peer {
        name,
        language: Language::Rust,
        package,
        program,
        remark,
    }
}

const fn python(
    name: &'static str,
    package: &'static str,
    program: &'static str,
    remark: &'static str,
) -> Peer {
    Peer {
        name,
        language: Language::Python,
        package,
        program,
        remark,
    }
}

const fn node(
    name: &'static str,
    package: &'static str,
    program: &'static str,
    remark: &'static str,
) -> Peer {
    Peer {
        name,
        language: Language::Node,
        package,
        program,
        remark,
    }
}
