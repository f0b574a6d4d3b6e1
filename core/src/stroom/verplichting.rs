//! What the ZVH and the partners on ZSM owe each other, by name.

keuze! {
    /// One message or duty of the samenwerkingsafspraken (MJA par. 3.2.3).
    pub enum Verplichting {
        /// The question whether a suspect is known. Not an agreement: A1 and A3 rest on it.
        M0,
        /// The ZVH gives context.
        A1,
        /// Context and a PGA are weighed in the decision.
        A2,
        /// The partners on ZSM tell the ZVH about the decision.
        A3,
        /// They report a buikpijn-casus to the ZVH.
        A4a,
        /// The ZVH discusses it, takes it up or passes it on.
        A4b,
    }
}

impl Verplichting {
    /// Its name in the data: `m0`, `a1` and on.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::M0 => "m0",
            Self::A1 => "a1",
            Self::A2 => "a2",
            Self::A3 => "a3",
            Self::A4a => "a4a",
            Self::A4b => "a4b",
        }
    }
}
