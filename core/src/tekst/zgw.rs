//! The fixed texts of bodies for zaakgericht werken, and of the types they need.

/// Of every Zaak: it shows in lists, logs and notifications, so it says nothing of anyone.
pub const OMSCHRIJVING: &str = "Aanmelding bij het Zorg- en Veiligheidshuis";

/// Whoever refers.
pub const AANMELDER: &str = "Aanmelder";

/// Whom it is about.
pub const BETROKKENE: &str = "Betrokkene";

/// What a note is about, if nobody says so.
pub const NOTITIE: &str = "Advies bij de triage";

/// How the zaaktype is called.
pub const ZAAKTYPE: &str = "Aanmelding ZVH";

/// What the zaaktype is for.
pub const DOEL: &str =
    "Nagaan of een casus past bij het Zorg- en Veiligheidshuis, en wie verdergaat.";

/// What starts a Zaak of the zaaktype.
pub const AANLEIDING: &str = "Een professional meldt een casus aan.";

/// The statuses, in order.
pub const STATUSTYPEN: [&str; 2] = ["Aanmelding ontvangen", "Triage afgerond"];

/// The results, each with when people choose it.
pub const RESULTAATTYPEN: [(&str, &str); 3] = [
    (
        "Opgenomen",
        "Mensen oordelen dat het Zorg- en Veiligheidshuis de casus oppakt.",
    ),
    (
        "Niet voor ZVH",
        "Mensen oordelen dat een ander de casus oppakt, of dat er niets nodig is.",
    ),
    (
        "Advies gegeven",
        "De aanmelder kreeg advies of informatie en gaat zelf verder.",
    ),
];

/// What `zvhTriageAdvies` means.
pub const TRIAGE_ADVIES: &str =
    "Wat koppelvlak bij de triage adviseerde. Een advies en geen besluit: mensen oordelen.";

/// What `zvhCriteria` means.
pub const CRITERIA: &str = "Hoe elk criterium bij dat advies uitkwam: ja, nee of onb (nog niet bekend), met puntkomma's ertussen.";

/// What `zvhRegelsetVersie` means.
pub const REGELSET_VERSIE: &str =
    "Met welke versie van de regels dat advies is gemaakt. Daarmee kan het later opnieuw.";

/// What `zvhAdviesId` means.
pub const ADVIES_ID: &str = "Onder welk kenmerk het hele advies met zijn bewijs is bewaard.";

/// What bodies are, and who decides. Goes with every bundle.
pub const LET_OP: &str = "Er is niets verstuurd. Een advies is geen besluit: een besluit zit er nooit bij. Resultaat en \
     eindstatus zijn er alleen na een oordeel van mensen. Verstuur in deze volgorde; de eindstatus sluit de zaak.";

/// What the recipe is worth. Goes with the recipe.
pub const RECEPT: &str = "Een voorstel van koppelvlak voor het zaaktype. Vul zelf aan wat van uw organisatie is: bewaartermijnen, \
     selectielijst, doorlooptijd en wie verantwoordelijk is. Er is niets verstuurd.";
