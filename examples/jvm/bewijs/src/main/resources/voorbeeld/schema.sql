-- What happened, for as long as somebody may ask: no words of people and no names. Rows are only added.
CREATE TABLE IF NOT EXISTS bewijs (
    nummer         INTEGER PRIMARY KEY,
    zaak           TEXT NOT NULL,
    bewerking      TEXT NOT NULL,
    bewijs         TEXT NOT NULL,  -- the receipt of the library, as JSON
    zegel_invoer   TEXT NOT NULL,  -- SHA-256 of salt and text: see Bewaarplaats.zegel
    zegel_antwoord TEXT NOT NULL,
    keten          TEXT NOT NULL   -- SHA-256 of this row and the keten of the row before it
) STRICT;

-- What was said about people: until the term ends, and not a day longer.
CREATE TABLE IF NOT EXISTS inhoud (
    nummer    INTEGER PRIMARY KEY REFERENCES bewijs (nummer),
    zout      BLOB NOT NULL,
    invoer    TEXT NOT NULL,
    antwoord  TEXT NOT NULL,
    bewaar_tot TEXT NOT NULL       -- the last day on which it may be kept
) STRICT;

-- Rules of which the library makes no more: nothing about people.
CREATE TABLE IF NOT EXISTS regelset (
    vingerafdruk TEXT PRIMARY KEY,
    inhoud       TEXT NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS bewijs_sluit_aan BEFORE INSERT ON bewijs
WHEN NEW.nummer <> (SELECT coalesce(max(nummer), 0) + 1 FROM bewijs)
BEGIN SELECT RAISE(ABORT, 'bewijs komt achteraan'); END;
CREATE TRIGGER IF NOT EXISTS bewijs_blijft BEFORE UPDATE ON bewijs
BEGIN SELECT RAISE(ABORT, 'bewijs wordt nooit gewijzigd'); END;
CREATE TRIGGER IF NOT EXISTS bewijs_gaat_niet_weg BEFORE DELETE ON bewijs
BEGIN SELECT RAISE(ABORT, 'bewijs wordt nooit verwijderd'); END;

CREATE TRIGGER IF NOT EXISTS inhoud_sluit_aan BEFORE INSERT ON inhoud
WHEN NEW.nummer <> (SELECT max(nummer) FROM bewijs) OR EXISTS (SELECT 1 FROM inhoud WHERE nummer = NEW.nummer)
BEGIN SELECT RAISE(ABORT, 'inhoud komt achteraan'); END;
CREATE TRIGGER IF NOT EXISTS inhoud_blijft BEFORE UPDATE ON inhoud
BEGIN SELECT RAISE(ABORT, 'inhoud wordt nooit gewijzigd'); END;
CREATE TRIGGER IF NOT EXISTS inhoud_gaat_niet_te_vroeg_weg BEFORE DELETE ON inhoud
WHEN OLD.bewaar_tot >= date('now')
BEGIN SELECT RAISE(ABORT, 'de bewaartermijn loopt nog'); END;

CREATE TRIGGER IF NOT EXISTS regelset_is_nieuw BEFORE INSERT ON regelset
WHEN EXISTS (SELECT 1 FROM regelset WHERE vingerafdruk = NEW.vingerafdruk)
BEGIN SELECT RAISE(ABORT, 'deze regelset is er al'); END;
CREATE TRIGGER IF NOT EXISTS regelset_blijft BEFORE UPDATE ON regelset
BEGIN SELECT RAISE(ABORT, 'een regelset wordt nooit gewijzigd'); END;
CREATE TRIGGER IF NOT EXISTS regelset_gaat_niet_weg BEFORE DELETE ON regelset
BEGIN SELECT RAISE(ABORT, 'een regelset wordt nooit verwijderd'); END;
