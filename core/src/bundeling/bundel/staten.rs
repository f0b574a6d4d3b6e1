//! The states that a bundle speaks in: words, no numbers.

keuze! {
    /// What a level means in a sleutel.
    pub enum Schaal {
        /// A zorgniveau, by its anchors.
        Zorgniveau,
        /// Only the order of the labels within this claim.
        VolgordeBinnenClaim,
    }

    /// Whether a result has a place on the scale.
    pub enum Plaatsstand {
        /// It has one.
        OpDeSchaal,
        /// Not assessed, not enough known, or not shared.
        NietBepaald,
        /// Assessed, but there is no defensible place for it; `reden` says why.
        NietHerleidbaar,
    }

    /// Whether a result is still current.
    pub enum Actueelstand {
        /// It is.
        Actueel,
        /// It is, but not for long.
        BinnenkortVerlopen,
        /// It is too old.
        Verlopen,
        /// Something happened since.
        Ingehaald,
    }

    /// What part a result plays.
    pub enum Rol {
        /// It counts.
        Telt,
        /// It is inside another judgement.
        Onderdeel,
        /// It is shown and raises attention; it is not ranked and does not count.
        Signaal,
        /// It is kept for the history only.
        Historie,
        /// It is shown and does not count.
        TeltNiet,
    }

    /// Why a result does not count.
    pub enum WaaromNiet {
        /// The person falls outside the population of the instrument.
        BuitenPopulatie,
        /// The assessor may not use the instrument.
        NietGekwalificeerd,
        /// The instrument was paused on the day of the assessment.
        InstrumentGepauzeerd,
        /// The instrument has been stopped.
        InstrumentGestopt,
        /// It was withdrawn.
        Ingetrokken,
        /// It is a draft.
        Concept,
        /// Only its existence is shared.
        NietGedeeld,
        /// It has no place on the scale.
        GeenPlaats,
        /// It is a component of another judgement.
        Onderdeel,
    }

    /// How many levels lie between the results that are furthest apart.
    pub enum Afstand {
        /// They touch or overlap.
        Geen,
        /// They are neighbours.
        EenNiveau,
        /// One level lies between.
        TweeNiveaus,
        /// Two levels lie between.
        DrieNiveaus,
    }

    /// Whether the current results agree.
    pub enum Consensus {
        /// There is no current result.
        Geen,
        /// At least one level lies between them.
        Tegenstrijdig,
        /// They are neighbours.
        Uiteenlopend,
        /// One voice.
        Enkelvoudig,
        /// More than one voice, and they touch or overlap.
        Eensgezind,
    }

    /// In what two results differ.
    pub enum Onderscheid {
        /// They are from different times.
        Datum,
        /// They hold under different conditions.
        Conditie,
        /// They are about different situations.
        Setting,
        /// They look ahead differently far.
        Horizon,
        /// They rest on different sources.
        Bronnen,
        /// They were reached in different ways.
        Methode,
        /// They used different versions of one instrument.
        Versie,
        /// No fact explains it.
        Onverklaard,
    }

    /// What changed between two results.
    pub enum Trendrichting {
        /// Up.
        Gestegen,
        /// The same.
        Gelijk,
        /// Down.
        Gedaald,
        /// Something that is needed to compare is not known, or one lies inside the other.
        NietVergelijkbaar,
    }

    /// Why something asks for attention.
    pub enum Aandachtreden {
        /// A current result reaches hoog or acuut, in a claim with anchors.
        HoogsteNiveau,
        /// A current result puts the chance of a new offence at hoog.
        RecidivekansHoog,
        /// A professional without an instrument says hoog or acuut.
        ProfessioneelOordeel,
        /// Incidents follow each other.
        Escalatie,
        /// An incident soon after the previous duiding.
        Herhaling,
        /// Current results contradict each other.
        Tegenstrijdig,
        /// Something happened since a result.
        Ingehaald,
        /// The last known result reached hoog or acuut and is no longer current.
        VerlopenHoog,
        /// A result for someone outside the population.
        SignaalBuitenPopulatie,
        /// A result by someone who may not use the instrument.
        SignaalOngekwalificeerd,
        /// Something was the matter with the instrument.
        InstrumentStatus,
        /// A final judgement below its component.
        AfwijkingOmlaag,
        /// A final judgement above its component.
        AfwijkingOmhoog,
        /// Something is known and not shared.
        Achtergehouden,
        /// A positive screening without a full assessment.
        VerdiepingNodig,
        /// LVB, and the instrument was not studied for that.
        LvbKanttekening,
    }

    /// By which rule something is missing.
    pub enum Volledigheidsregel {
        /// An assessment that is due.
        I1,
        /// A partner that did not answer.
        I2,
        /// A positive screening without a full assessment.
        I3,
        /// A sleutel with only expired or overtaken results.
        I4,
        /// A sleutel with only signals.
        I5,
        /// Data about an assessment.
        I6,
        /// Information of the victim or child.
        I7,
        /// Now or later, where the other is high.
        I8,
        /// Protective factors.
        I9,
        /// Telling the person, or the ground for not telling.
        I10,
        /// The reason of a deviation.
        I11,
        /// What is known and not shared.
        I12,
    }

    /// Data about an assessment that should be there.
    pub enum Metagegeven {
        /// The condition.
        Conditie,
        /// The situation.
        Setting,
        /// How far ahead it looks.
        Horizon,
        /// Whether the assessor may use the instrument.
        Kwalificatie,
        /// Whether the person falls inside the population.
        Populatie,
        /// The last day of the information.
        InformatieTot,
        /// Toward whom.
        Jegens,
    }

    /// How a requirement stands.
    pub enum Eisuitslag {
        /// It is satisfied.
        Voldaan,
        /// It is due.
        Open,
        /// It was not satisfied in time.
        TeLaat,
        /// It does not apply, people said.
        NietVanToepassing,
    }

    /// Whether the table can start.
    pub enum Gereedheid {
        /// It can.
        GereedVoorDuiding,
        /// It can, naming what is missing.
        MetVoorbehoud,
        /// Not yet; only with a ground that is written down. Never a reason to wait in danger.
        NietGereed,
    }
}
