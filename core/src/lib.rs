//! koppelvlak
pub mod bron;
pub mod criteria;
pub mod datum;
pub mod diagram;
pub mod id;
pub mod pad;
pub mod programma;
pub mod regelset;
pub mod uitkomst;
pub mod verklaring;
pub mod voorwaarde;
pub mod waarheid;
