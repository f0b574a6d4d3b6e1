//! The gezamenlijke duiding: what people decided together about a bundle, held against
//! D1 to D11. It is never made here, and nothing they decide is refused: a finding says
//! what to do and who must act.
//!
//! | Rule | Part |
//! |---|---|
//! | D1 the bundle | `bundel` |
//! | who, when, and a start before the bundle is ready | `zitting` |
//! | what is agreed per sleutel, D7 no agreement | `beelden` |
//! | D2, D3 below what was issued | `verhouding` |
//! | D4, D8 what a high level asks for | `gevolg` |
//! | D6 direct safety | `veiligheid` |
//! | D5, D11 interventions | `interventies` |
//! | D9 looking again | `herbeoordeling` |
//! | D10 what is known and not shared | `achtergehouden` |
//! | lengths | `vorm` |
//!
//! Words are tested for being there and for their length, never for what they say.

mod achtergehouden;
mod beelden;
mod bundel;
mod gevolg;
mod herbeoordeling;
mod inhoud;
mod interventies;
#[cfg(test)]
mod tests;
mod uitslag;
mod veiligheid;
mod verhouding;
mod vorm;
mod zaak;
mod zitting;

pub use self::inhoud::{
    Achtergehouden, Afwezige, Afwijkendstandpunt, BesluitOpschaling, Duiding, Geinformeerde,
    GezamenlijkBeeld, Grond, Grondsoort, Herbeoordeling, Informeren, Instemming, Interventie,
    Interventiedomein, Interventiefase, Monitoring, Route, Scenario, Sindsdien, Standpunt,
    StartOndanks, Uitkomst, Verhouding, Vervolgroute,
};
pub use self::uitslag::{Afzenderplaats, Duidingregel, Gevonden, Uitslag, Wie};
pub use self::zaak::Zaak;

/// Every code that [`check`] gives and that is of its own; each has a vector.
pub const CODES: &[&str] = &[
    "duiding-bundel-peildatum-ontbreekt",
    "duiding-vingerafdruk-ontbreekt",
    "duiding-vingerafdruk-anders",
    "duiding-bundel-verouderd",
    "duiding-datum-ontbreekt",
    "duiding-datum-voor-bundel",
    "duiding-voorzitter-organisatie-ontbreekt",
    "duiding-voorzitter-rol-ontbreekt",
    "duiding-deelnemers-ontbreken",
    "duiding-start-grond-ontbreekt",
    "duiding-start-benoemd-ontbreekt",
    "duiding-start-bij-gevaar",
    "duiding-beeld-ontbreekt",
    "duiding-beeld-dubbel",
    "duiding-beeld-buiten-bundel",
    "duiding-uitkomst-ontbreekt",
    "duiding-niveau-ontbreekt",
    "duiding-onderbouwing-ontbreekt",
    "duiding-standpunt-ontbreekt",
    "duiding-standpunt-reden-ontbreekt",
    "duiding-route-ontbreekt",
    "duiding-herziening-datum-ontbreekt",
    "duiding-verhouding-anders",
    "duiding-lager-reden-ontbreekt",
    "duiding-hoger-reden-ontbreekt",
    "duiding-instemming-ontbreekt",
    "duiding-acuut-zonder-nieuwe-beoordeling",
    "duiding-interventie-ontbreekt",
    "duiding-scenario-ontbreekt",
    "duiding-scenario-slachtoffer-ontbreekt",
    "duiding-scenario-imminentie-ontbreekt",
    "duiding-scenario-signalen-ontbreken",
    "duiding-scenario-sleutel-onbekend",
    "duiding-directe-veiligheid-ontbreekt",
    "duiding-directe-veiligheid-later",
    "duiding-alleen-herstel",
    "duiding-veiligheid-wacht",
    "duiding-interventie-start-ontbreekt",
    "duiding-interventie-fase-ontbreekt",
    "duiding-eigenaar-organisatie-ontbreekt",
    "duiding-eigenaar-rol-ontbreekt",
    "duiding-termijn-ontbreekt",
    "duiding-grond-ontbreekt",
    "duiding-grond-soort-ontbreekt",
    "duiding-indicator-ontbreekt",
    "duiding-koppeling-ontbreekt",
    "duiding-koppeling-onbekend",
    "duiding-alleen-niveau",
    "duiding-herbeoordeling-datum-ontbreekt",
    "duiding-herbeoordeling-te-laat",
    "duiding-herbeoordeling-voor-duiding",
    "duiding-moment-ontbreekt",
    "duiding-moment-onbekend",
    "duiding-achtergehouden-ontbreekt",
];

/// Holds a duiding against its bundle and the rules. What could not be read is not also
/// missing, and leaves the rules that need it open.
pub fn check(zaak: &Zaak<'_>) -> Uitslag {
    let mut uitslag = Uitslag::default();
    for part in PARTS {
        part(zaak, &mut uitslag);
    }
    uitslag.finish(zaak)
}

/// The parts, in order.
const PARTS: [fn(&Zaak<'_>, &mut Uitslag); 10] = [
    bundel::check,
    zitting::check,
    beelden::check,
    verhouding::check,
    gevolg::check,
    veiligheid::check,
    interventies::check,
    herbeoordeling::check,
    achtergehouden::check,
    vorm::check,
];
