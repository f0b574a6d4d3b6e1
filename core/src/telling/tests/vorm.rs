//! Policies, labels, the wire, parts, and what the table of the Raadsinformatiebrief becomes.

use super::{beleid, keuzen, lijst, tabel};
use crate::telling::{
    BeschermdeTabel, Cel, Kruistabel, Noemer, Reden, TelFout, Telbeleid, Telkeuzen,
};

/// Dossiers on 1 February 2023, Raadsinformatiebrief "Voortgang prioriteiten Allen voor Een".
const DOSSIERS: [(&str, u64); 8] = [
    ("Edam-Volendam", 3),
    ("Landsmeer", 2),
    ("Oostzaan", 2),
    ("Purmerend", 27),
    ("Waterland", 6),
    ("Wormerland", 2),
    ("Zaanstad", 45),
    ("Niet gespecificeerd", 9),
];

fn dossiers(keuzen: Telkeuzen) -> Vec<Option<u64>> {
    let tabel = Kruistabel::list("Dossiers", DOSSIERS).expect("a list");
    let shown = tabel.protect(&beleid(keuzen));
    let rows = shown.rijen.iter().flat_map(|rij| &rij.cellen);
    rows.chain(&shown.totalen).map(|cel| cel.aantal()).collect()
}

#[test]
fn the_published_table() {
    let rounded = dossiers(Telkeuzen::default());
    let hidden = [
        None,
        None,
        None,
        Some(25),
        None,
        None,
        Some(45),
        None,
        Some(95),
    ];
    assert_eq!(rounded, hidden);
    // six small counts protect each other, rounded or not
    let exact = dossiers(keuzen(10, 1, 5));
    assert_eq!(
        exact,
        [
            None,
            None,
            None,
            Some(27),
            None,
            None,
            Some(45),
            None,
            Some(96)
        ]
    );
    // with a minimum of three only three counts of two are small: 45 - 2·2 - … would be left
    let low = dossiers(keuzen(3, 1, 2));
    assert_eq!(low[1..3], [None, None]);
    assert!(
        low.iter().filter(|cel| cel.is_none()).count() > 3,
        "{low:?}"
    );
}

#[test]
fn one_small_count_takes_another_along() {
    let primair = Cel::Onderdrukt {
        reden: Reden::Primair,
    };
    let secundair = Cel::Onderdrukt {
        reden: Reden::Secundair,
    };
    let cells = |keuzen: Telkeuzen, counts: &[u64]| -> Vec<Cel> {
        let shown = lijst(counts).protect(&beleid(keuzen));
        let rows = shown.rijen.iter().flat_map(|rij| rij.cellen.clone());
        rows.chain(shown.totalen.clone()).collect()
    };
    let open = |aantal| Cel::Getoond { aantal };
    assert_eq!(
        cells(keuzen(10, 1, 5), &[2, 27, 45]),
        [primair, secundair, open(45), open(74)]
    );
    let totals = Telkeuzen {
        secundair: false,
        ..keuzen(10, 1, 5)
    };
    assert_eq!(
        cells(totals, &[2, 27, 45]),
        [primair, open(27), open(45), secundair]
    );
    // rounding alone leaves enough here
    let round = |aantal| Cel::Afgerond { aantal };
    assert_eq!(
        cells(Telkeuzen::default(), &[2, 27, 45]),
        [primair, round(25), round(45), round(75)]
    );
}

#[test]
fn a_small_total_does_not_tell_that_its_parts_are_one() {
    // six of one each: "less than 10 together" would leave 1 to 4 for each
    let shown = tabel(6, &[1; 6]).protect(&Telbeleid::default());
    let total = shown.rijen[0].totaal;
    assert_eq!(
        total,
        Some(Cel::Onderdrukt {
            reden: Reden::Secundair
        })
    );
    let primair = Cel::Onderdrukt {
        reden: Reden::Primair,
    };
    assert!(shown.rijen[0].cellen.iter().all(|cel| *cel == primair));
}

#[test]
fn a_small_known_total_shows_nothing() {
    let shown = lijst(&[7, 0, 0])
        .with_known_total()
        .protect(&Telbeleid::default());
    let mut cells = shown.rijen.iter().flat_map(|rij| &rij.cellen);
    assert!(cells.all(|cel| cel.aantal().is_none()));
}

#[test]
fn a_policy_says_everything_that_does_not_fit() {
    assert_eq!(
        Telbeleid::new(Telkeuzen::default()),
        Ok(Telbeleid::default())
    );
    let all = Telkeuzen {
        minimum: 2,
        afronding: 0,
        speling: 1,
        min_noemer: 0,
        ..Telkeuzen::default()
    };
    let fouten = [
        TelFout::Minimum,
        TelFout::Afronding,
        TelFout::Speling,
        TelFout::Noemer,
    ];
    assert_eq!(Telbeleid::new(all), Err(fouten.to_vec()));
    for (minimum, afronding, speling, fout) in [
        (1001, 1, 5, TelFout::Minimum),
        (10, 3, 5, TelFout::Afronding),
        (10, 1, 1, TelFout::Speling),
        (10, 5, 4, TelFout::Speling),
        (10, 1, 10, TelFout::Speling),
    ] {
        let choices = Telkeuzen {
            min_noemer: 1001,
            ..keuzen(minimum, afronding, speling)
        };
        assert_eq!(Telbeleid::new(choices), Err(vec![fout]));
    }
    let with_zero = Telkeuzen {
        verberg_nul: true,
        ..keuzen(10, 1, 10)
    };
    assert!(Telbeleid::new(with_zero).is_ok());
}

#[test]
fn a_table_says_everything_that_does_not_fit() {
    let labels = |labels: &[&str]| labels.iter().map(|label| (*label).to_owned()).collect();
    let fouten = Kruistabel::new(
        labels(&["a", "", "a"]),
        labels(&["A", "b\n"]),
        vec![u64::MAX, 1],
    );
    let label = |kant, index| TelFout::Label { kant, index };
    let dubbel = TelFout::LabelDubbel {
        kant: "rijen",
        index: 2,
    };
    let all = [
        label("rijen", 1),
        dubbel,
        label("kolommen", 1),
        TelFout::Aantal,
        TelFout::Totaal,
    ];
    assert_eq!(fouten, Err(all.to_vec()));
    assert_eq!(
        Kruistabel::new(Vec::new(), Vec::new(), Vec::new()),
        Err(vec![TelFout::Leeg])
    );
    let many = (0..10_001).map(|at: u64| (at.to_string(), at));
    assert_eq!(Kruistabel::list("aantal", many), Err(vec![TelFout::TeVeel]));
}

#[test]
fn each_code_has_its_mistake() {
    let (kant, index) = ("rijen", 0);
    let all = [
        TelFout::Minimum,
        TelFout::Afronding,
        TelFout::Speling,
        TelFout::Noemer,
        TelFout::Leeg,
        TelFout::TeVeel,
        TelFout::Aantal,
        TelFout::Label { kant, index },
        TelFout::LabelDubbel { kant, index },
        TelFout::Totaal,
    ];
    let codes: Vec<&str> = all.iter().map(TelFout::code).collect();
    assert_eq!(codes, TelFout::CODES);
}

#[test]
fn the_wire_is_stable_and_holds_no_hidden_count() {
    let shown = tabel(2, &[0, 3, 41, 77]).protect(&Telbeleid::default());
    let text = serde_json::to_string(&shown).expect("JSON");
    let cel = |text: &str| format!(r#"{{"soort":{text}}}"#);
    let primair = cel(r#""onderdrukt","reden":"primair""#);
    let round = |aantal: u64| cel(&format!(r#""afgerond","aantal":{aantal}"#));
    let policy = r#"{"minimum":10,"afronding":5,"verbergNul":false,"secundair":true,"minNoemer":100,"speling":5}"#;
    let rows = [
        format!(
            r#"{{"label":"a","cellen":[{},{primair}],"totaal":{primair}}}"#,
            cel(r#""getoond","aantal":0"#)
        ),
        format!(
            r#"{{"label":"b","cellen":[{},{}],"totaal":{}}}"#,
            round(40),
            round(75),
            cel(r#""onderdrukt","reden":"secundair""#)
        ),
    ]
    .join(",");
    let totals = format!(
        r#""totalen":[{},{}],"totaal":{}"#,
        round(40),
        round(80),
        round(120)
    );
    let expected =
        format!(r#"{{"beleid":{policy},"kolommen":["A","B"],"rijen":[{rows}],{totals}}}"#);
    assert_eq!(text, expected);
    let back: BeschermdeTabel = serde_json::from_str(&text).expect("a table");
    assert_eq!(back, shown);
    let loose = text.replace(r#""minimum":10"#, r#""minimum":1"#);
    assert!(serde_json::from_str::<BeschermdeTabel>(&loose).is_err());
}

#[test]
fn counts_do_not_slip_out() {
    let text = format!("{:?}", tabel(2, &[4711, 4711, 4711, 4711]));
    assert!(!text.contains("4711"), "{text}");
}

#[test]
fn a_two_way_table_as_text() {
    let table = tabel(2, &[0, 3, 41, 77]);
    assert_eq!(
        table.protect(&Telbeleid::default()).to_string(),
        "         A   B  Totaal\n\
         a        0   .       .\n\
         b       40  75       .\n\
         Totaal  40  80     120\n\n\
         . = niet getoond: minder dan 10, of nodig om zo'n klein aantal te beschermen.\n\
         Aantallen zijn afgerond op 5. Daardoor kan een som afwijken van het totaal.\n"
    );
    assert!(
        table
            .raw_counts()
            .to_string()
            .ends_with("Totaal  41  80     121\n")
    );
}

#[test]
fn a_part_only_of_enough() {
    let shown = tabel(2, &[30, 75, 20, 40]).protect(&Telbeleid::default());
    // 30 of 105: at least 103. 20 of 60: too few.
    assert_eq!(shown.promille(0, 0, Noemer::Rij), Some(286));
    assert_eq!(shown.promille(1, 0, Noemer::Rij), None);
    assert_eq!(shown.promille(0, 1, Noemer::Kolom), Some(652));
    assert_eq!(shown.promille(0, 1, Noemer::Totaal), Some(455));
    // shown as 100 it may be 98
    let edge = lijst(&[60, 40]).protect(&Telbeleid::default());
    assert_eq!(edge.promille(0, 0, Noemer::Totaal), None);
    assert_eq!(edge.promille(0, 0, Noemer::Rij), None);
    let small = tabel(2, &[3, 300, 5, 300]).protect(&Telbeleid::default());
    assert_eq!(small.promille(0, 0, Noemer::Rij), None);
    assert_eq!(small.promille(9, 0, Noemer::Rij), None);
}

#[test]
fn a_table_with_nothing_to_explain_explains_nothing() {
    let shown = tabel(1, &[12]).protect(&beleid(keuzen(10, 1, 5)));
    assert_eq!(
        shown.to_string(),
        "         A  Totaal\na       12      12\nTotaal  12      12\n"
    );
}
